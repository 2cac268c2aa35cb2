package stapel.sample.visits;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import stapel.api.data.ColumnClass;
import stapel.api.grant.CommandGrant;
import stapel.api.grant.Grant;
import stapel.api.grant.RowGrant;
import stapel.api.grant.Rows;

/** Operators and administrators see and record visits in their scope; observers see no remarks. */
@Component
public final class VisitGrants implements Grant {

  private static final Set<ColumnClass> ALL = EnumSet.allOf(ColumnClass.class);

  @Override
  public List<RowGrant> rows() {
    return List.of(
        new RowGrant("operator", "sample.visits", Rows.scope(), ALL),
        new RowGrant("administrator", "sample.visits", Rows.scope(), ALL),
        new RowGrant("observer", "sample.visits", Rows.scope(), EnumSet.of(ColumnClass.OPEN)));
  }

  @Override
  public List<CommandGrant> commands() {
    return List.of(
        new CommandGrant("operator", Set.of("sample.read", "sample.visit")),
        new CommandGrant("administrator", Set.of("sample.read", "sample.visit")),
        new CommandGrant("observer", Set.of("sample.read")));
  }
}
