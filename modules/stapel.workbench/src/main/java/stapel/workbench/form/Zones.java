package stapel.workbench.form;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Time zones to choose from: those of the country first, from west to east. */
final class Zones {

  private static final List<String> NEAR =
      List.of(
          "Europe/Moscow",
          "Europe/Kaliningrad",
          "Europe/Samara",
          "Asia/Yekaterinburg",
          "Asia/Omsk",
          "Asia/Novosibirsk",
          "Asia/Krasnoyarsk",
          "Asia/Irkutsk",
          "Asia/Yakutsk",
          "Asia/Vladivostok",
          "Asia/Magadan",
          "Asia/Kamchatka",
          "UTC");

  private Zones() {}

  static List<String> all() {
    Set<String> known = ZoneId.getAvailableZoneIds();
    List<String> zones = new ArrayList<>(NEAR);
    known.stream()
        .filter(
            id ->
                id.contains("/")
                    && !id.startsWith("Etc/")
                    && !id.startsWith("SystemV/")
                    && !NEAR.contains(id))
        .sorted()
        .forEach(zones::add);
    return zones;
  }
}
