package stapel.access.dataset;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** Who has which role where. */
@Component(service = Dataset.class)
@Contribution(
    id = "access.grants",
    permission = "access.list-grants",
    perspective = "administration",
    order = 20)
public final class GrantList implements Dataset {

  @Override
  public Source source() {
    return Source.table("access", "role_grant");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.ref("person", "person_id", "access.people").classed(ColumnClass.PERSONAL),
        Column.ref("role", "role_id", "access.roles").classed(ColumnClass.OPEN),
        Column.ref("scope", "scope_id", "access.scopes").classed(ColumnClass.OPEN),
        Column.of("granted_at", ColumnType.INSTANT, "granted_at").classed(ColumnClass.INTERNAL));
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("granted_at"));
  }
}
