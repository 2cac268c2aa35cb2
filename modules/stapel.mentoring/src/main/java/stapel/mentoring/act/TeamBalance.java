package stapel.mentoring.act;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** Minutes of each team that has sessions: booked, held, missed. */
@Component(service = Dataset.class)
@Contribution(
    id = "mentoring.team-balance",
    permission = "mentoring.read",
    perspective = "mentoring",
    order = 175)
public final class TeamBalance implements Dataset {

  @Override
  public Source source() {
    return Source.table("mentoring", "team_balance_v2").unversioned();
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.ref("application", "id", "intake.applications")
            .named("intake.titles", "title")
            .classed(ColumnClass.OPEN)
            .asTitle(),
        Column.of("booked", ColumnType.INTEGER, "booked_min").classed(ColumnClass.INTERNAL),
        Column.of("held", ColumnType.INTEGER, "held_min").classed(ColumnClass.INTERNAL),
        Column.of("missed", ColumnType.INTEGER, "missed_min").classed(ColumnClass.INTERNAL),
        Column.of("cancelled", ColumnType.INTEGER, "cancelled_count").classed(ColumnClass.INTERNAL),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN));
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("held"));
  }
}
