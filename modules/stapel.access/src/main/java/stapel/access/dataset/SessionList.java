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

/** Sessions: the caller's own, and all for an administrator. */
@Component(service = Dataset.class)
@Contribution(
    id = "access.sessions",
    permission = "access.list-sessions",
    perspective = "account",
    order = 10)
public final class SessionList implements Dataset {

  @Override
  public Source source() {
    return Source.table("access", "session").unscoped();
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.ref("person", "person_id", "access.people").classed(ColumnClass.PERSONAL),
        Column.text("agent", "agent").classed(ColumnClass.PERSONAL).asTitle(),
        Column.text("address", "address").classed(ColumnClass.PERSONAL),
        Column.of("seen_at", ColumnType.INSTANT, "seen_at").classed(ColumnClass.INTERNAL),
        Column.of("created_at", ColumnType.INSTANT, "created_at").classed(ColumnClass.INTERNAL));
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("seen_at"));
  }
}
