package stapel.provisioning.change;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Command;
import stapel.platform.api.Switches;

/** Switches a module on again in a region. */
@Component(service = Command.class)
@Contribution(
    id = "provisioning.switch-on",
    permission = Switchable.PERMISSION,
    dataset = "access.scopes",
    place = Contribution.Place.ROW,
    when = "kind:region",
    order = 310)
public final class SwitchOn extends SwitchCommand {

  /** Through these. */
  @Activate
  public SwitchOn(@Reference Switchable modules, @Reference Switches switches) {
    super(modules, switches::on, "on");
  }
}
