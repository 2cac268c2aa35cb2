package stapel.mentoring.published;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** The published plans, the newest first. */
@Component(service = Dataset.class)
@Contribution(
    id = "mentoring.plans",
    permission = "mentoring.read",
    perspective = "mentoring",
    order = 140)
public final class PlanList implements Dataset {

  @Override
  public Source source() {
    return Source.table("mentoring", "mentor_plan");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.of("number", ColumnType.INTEGER, "number").classed(ColumnClass.OPEN).asTitle(),
        Column.of("published", ColumnType.INSTANT, "published_at").classed(ColumnClass.OPEN),
        Column.of("kept", ColumnType.INTEGER, "kept").classed(ColumnClass.OPEN),
        Column.of("added", ColumnType.INTEGER, "added").classed(ColumnClass.OPEN),
        Column.of("moved", ColumnType.INTEGER, "moved").classed(ColumnClass.OPEN),
        Column.of("cancelled", ColumnType.INTEGER, "cancelled").classed(ColumnClass.OPEN),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN));
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("published"));
  }
}
