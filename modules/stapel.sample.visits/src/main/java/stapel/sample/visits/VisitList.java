package stapel.sample.visits;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/**
 * The visits, the latest date first. An application stands here by its title as its reader sees it.
 */
@Component
@Contribution(id = "sample.visits", permission = "sample.read", perspective = "visits", order = 910)
public final class VisitList implements Dataset {

  @Override
  public Source source() {
    return Source.table("sample_visits", "visit");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.ref("application", "application_id", "intake.applications")
            .classed(ColumnClass.OPEN)
            .asTitle(),
        Column.of("date", ColumnType.DATE, "held_on").classed(ColumnClass.OPEN),
        Column.of("people", ColumnType.INTEGER, "people").classed(ColumnClass.OPEN),
        Column.text("remark", "remark").classed(ColumnClass.INTERNAL),
        Column.of("noted", ColumnType.INSTANT, "noted_at").classed(ColumnClass.OPEN).unlisted(),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN).unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("date"));
  }
}
