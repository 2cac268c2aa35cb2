package stapel.workbench;

import java.time.Clock;
import java.time.ZoneId;
import stapel.api.Registries;
import stapel.platform.api.Calls;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.DatasetDoor;
import stapel.platform.api.Sessions;
import stapel.platform.api.Wording;

/**
 * What the pages stand on.
 *
 * @param settings what an administrator sets
 * @param late services that may come later or never
 */
public record Platform(
    Registries registries,
    DatasetDoor datasets,
    CommandDoor commands,
    Sessions sessions,
    Wording wording,
    Calls calls,
    Clock clock,
    WorkbenchSettings settings,
    Late late) {

  /** In which moments are shown. */
  public ZoneId zone() {
    return settings.zone();
  }
}
