package stapel.audit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import stapel.api.data.ColumnClass;
import stapel.api.grant.CommandGrant;
import stapel.api.grant.Grant;
import stapel.api.grant.RowGrant;
import stapel.api.grant.Rows;

/**
 * Administrators and auditors read the log of their scopes; only those of the platform check it as
 * a whole.
 */
@Component
public final class AuditGrants implements Grant {

  @Override
  public List<RowGrant> rows() {
    return Stream.of("administrator", "auditor")
        .map(
            role ->
                new RowGrant(role, "audit.lines", Rows.scope(), EnumSet.allOf(ColumnClass.class)))
        .toList();
  }

  @Override
  public List<CommandGrant> commands() {
    return Stream.of("administrator", "auditor")
        .map(role -> new CommandGrant(role, Set.of("audit.list-lines", "audit.verify")))
        .toList();
  }
}
