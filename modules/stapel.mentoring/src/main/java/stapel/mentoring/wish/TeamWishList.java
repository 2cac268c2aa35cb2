package stapel.mentoring.wish;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** What teams want of the season. */
@Component(service = Dataset.class)
@Contribution(
    id = "mentoring.wishes",
    permission = "mentoring.read",
    perspective = "mentoring",
    order = 160)
public final class TeamWishList implements Dataset {

  @Override
  public Source source() {
    return Source.table("mentoring", "team_wish");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.ref("application", "application_id", "intake.applications")
            .named("intake.titles", "title")
            .classed(ColumnClass.OPEN)
            .asTitle(),
        Column.of("sessions", ColumnType.INTEGER, "sessions").classed(ColumnClass.CONTENT),
        Column.of("day", ColumnType.INTEGER, "day_most").classed(ColumnClass.CONTENT),
        Column.of("starts", ColumnType.LONG_TEXT, "start_points")
            .classed(ColumnClass.CONTENT)
            .unlisted(),
        Column.of("stated", ColumnType.INSTANT, "stated_at").classed(ColumnClass.OPEN),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN));
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("stated"));
  }
}
