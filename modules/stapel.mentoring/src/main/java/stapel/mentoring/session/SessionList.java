package stapel.mentoring.session;

import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** The sessions, by time; team and mentor stand here by their titles as the reader sees them. */
@Component(service = Dataset.class)
@Contribution(
    id = "mentoring.sessions",
    permission = "mentoring.read",
    perspective = "mentoring",
    order = 110)
public final class SessionList implements Dataset {

  private static final List<String> STATES =
      Arrays.stream(Booked.State.values()).map(Booked.State::key).toList();

  @Override
  public Source source() {
    return Source.table("mentoring", "mentor_session");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("title", "local_start")
            .classed(ColumnClass.OPEN)
            .sorted("local_start")
            .searched("local_start")
            .asTitle(),
        Column.of("start", ColumnType.INSTANT, "starts_at").classed(ColumnClass.OPEN).unlisted(),
        Column.ref("application", "application_id", "intake.applications")
            .named("intake.titles", "title")
            .classed(ColumnClass.OPEN),
        Column.ref("mentor", "mentor_id", "mentoring.mentors").classed(ColumnClass.OPEN),
        Column.of("length", ColumnType.INTEGER, "length_min").classed(ColumnClass.OPEN),
        Column.choice("state", "state", STATES).classed(ColumnClass.OPEN),
        Column.text("room", "room").classed(ColumnClass.OPEN),
        Column.of("locked", ColumnType.BOOLEAN, "locked").classed(ColumnClass.OPEN).unlisted(),
        Column.text("link", "link").classed(ColumnClass.INTERNAL).unlisted(),
        Column.text("reason", "reason").classed(ColumnClass.INTERNAL).unlisted(),
        Column.text(Column.ZONE, "zone_id").classed(ColumnClass.OPEN),
        Column.of("edition", ColumnType.INTEGER, "edition").classed(ColumnClass.OPEN).unlisted(),
        Column.of("changed", ColumnType.INSTANT, "changed_at").classed(ColumnClass.OPEN).unlisted(),
        Column.of("booked", ColumnType.INSTANT, "booked_at").classed(ColumnClass.OPEN).unlisted(),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN).unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("start"));
  }
}
