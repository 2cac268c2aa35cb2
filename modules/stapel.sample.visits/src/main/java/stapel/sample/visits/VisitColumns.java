package stapel.sample.visits;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Columns;
import stapel.api.data.Source;

/**
 * On the list of applications: how many visits, and the last one's date. Those due do not count.
 */
@Component
@Contribution(id = "sample.counts", permission = "sample.read", dataset = "intake.applications")
public final class VisitColumns implements Columns {

  @Override
  public List<Joined> columns(List<String> scopes) {
    Source visits =
        Source.joined("sample_visits", "visit", "application_id")
            .aggregate("visits", Source.Function.COUNT, "held_on")
            .aggregate("visited", Source.Function.MAX, "held_on");
    return List.of(
        new Joined(
            visits,
            List.of(
                Column.of("visits", ColumnType.INTEGER, "visits").classed(ColumnClass.OPEN),
                Column.of("visited", ColumnType.DATE, "visited").classed(ColumnClass.OPEN))));
  }
}
