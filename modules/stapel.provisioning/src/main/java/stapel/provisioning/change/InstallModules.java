package stapel.provisioning.change;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Command;
import stapel.platform.api.Modules;
import stapel.platform.api.Modules.Verb;

/** Adds modules. A dry run is the plan. */
@Component(service = Command.class)
@Contribution(id = "provisioning.install", permission = Modules.CHANGE)
public final class InstallModules extends ChangeCommand<Bringing> {

  /** Through these. */
  @Activate
  public InstallModules(@Reference Applying applying) {
    super(applying, Bringing.class, Verb.INSTALL);
  }
}
