package stapel.provisioning;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import stapel.api.grant.CommandGrant;
import stapel.api.grant.Grant;
import stapel.api.grant.RowGrant;
import stapel.platform.api.Backups;
import stapel.platform.api.Modules;
import stapel.provisioning.change.Switchable;

/** Modules and backups are the administrator's. */
@Component
public final class ProvisioningGrants implements Grant {

  @Override
  public List<RowGrant> rows() {
    return List.of();
  }

  @Override
  public List<CommandGrant> commands() {
    return List.of(
        new CommandGrant(
            "administrator",
            Set.of(Modules.PERMISSION, Modules.CHANGE, Switchable.PERMISSION, Backups.PERMISSION)));
  }
}
