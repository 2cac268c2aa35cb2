package stapel.reference;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import stapel.api.data.ColumnClass;
import stapel.api.grant.CommandGrant;
import stapel.api.grant.Grant;
import stapel.api.grant.RowGrant;
import stapel.api.grant.Rows;

/** Everybody reads, the administrator edits. */
@Component
public final class ReferenceGrant implements Grant {

  @Override
  public List<RowGrant> rows() {
    return List.of(
        new RowGrant(
            "public", "reference.territories", Rows.scope(), EnumSet.of(ColumnClass.OPEN)));
  }

  @Override
  public List<CommandGrant> commands() {
    return List.of(new CommandGrant("administrator", Set.of("reference.edit")));
  }
}
