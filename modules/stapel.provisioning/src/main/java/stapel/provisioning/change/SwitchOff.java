package stapel.provisioning.change;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Command;
import stapel.platform.api.Switches;

/** Switches a module off in a region; its data stay. */
@Component(service = Command.class)
@Contribution(
    id = "provisioning.switch-off",
    permission = Switchable.PERMISSION,
    dataset = "access.scopes",
    place = Contribution.Place.ROW,
    when = "kind:region",
    order = 300)
public final class SwitchOff extends SwitchCommand {

  /** Through these. */
  @Activate
  public SwitchOff(@Reference Switchable modules, @Reference Switches switches) {
    super(modules, switches::off, "off");
  }
}
