package stapel.provisioning.change;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Command;
import stapel.platform.api.Modules;
import stapel.platform.api.Modules.Verb;

/** Replaces modules by newer ones. A dry run is the plan. */
@Component(service = Command.class)
@Contribution(id = "provisioning.upgrade", permission = Modules.CHANGE)
public final class UpgradeModules extends ChangeCommand<Bringing> {

  /** Through these. */
  @Activate
  public UpgradeModules(@Reference Applying applying) {
    super(applying, Bringing.class, Verb.UPGRADE);
  }
}
