package stapel.mentoring.waiting;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** The teams that wait, who joined first before the others. */
@Component(service = Dataset.class)
@Contribution(
    id = "mentoring.waiting",
    permission = "mentoring.read",
    perspective = "mentoring",
    order = 125)
public final class WaitingList implements Dataset {

  @Override
  public Source source() {
    return Source.table("mentoring", "waiting");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.of("joined", ColumnType.INSTANT, "joined_at").classed(ColumnClass.OPEN).asTitle(),
        Column.ref("application", "application_id", "intake.applications")
            .named("intake.titles", "title")
            .classed(ColumnClass.OPEN),
        Column.ref("mentor", "mentor_id", "mentoring.mentors").classed(ColumnClass.OPEN),
        Column.ref("hour", "hour_id", "mentoring.hours").classed(ColumnClass.OPEN),
        Column.choice("state", "state", Waiting.State.keys()).classed(ColumnClass.OPEN),
        Column.ref("session", "session_id", "mentoring.sessions").classed(ColumnClass.OPEN),
        Column.of("ended", ColumnType.INSTANT, "ended_at").classed(ColumnClass.OPEN).unlisted(),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN).unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("joined"));
  }
}
