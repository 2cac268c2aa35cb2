package stapel.mentoring.feedback;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** Feedback on sessions: of the mentor about the team, and of the team about the mentor. */
@Component(service = Dataset.class)
@Contribution(
    id = "mentoring.feedback",
    permission = "mentoring.read",
    perspective = "mentoring",
    order = 116)
public final class FeedbackList implements Dataset {

  @Override
  public Source source() {
    return Source.table("mentoring", "feedback");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.of("given", ColumnType.INSTANT, "given_at").classed(ColumnClass.OPEN).asTitle(),
        Column.ref("session", "session_id", "mentoring.sessions").classed(ColumnClass.OPEN),
        Column.ref("application", "application_id", "intake.applications")
            .named("intake.titles", "title")
            .classed(ColumnClass.OPEN),
        Column.ref("mentor", "mentor_id", "mentoring.mentors").classed(ColumnClass.OPEN),
        Column.choice("side", "side", List.of("mentor", "team")).classed(ColumnClass.OPEN),
        Column.of("mark", ColumnType.INTEGER, "mark").classed(ColumnClass.INTERNAL),
        Column.text("remark", "remark").classed(ColumnClass.INTERNAL),
        Column.of("released", ColumnType.BOOLEAN, "released").classed(ColumnClass.OPEN),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN).unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("given"));
  }
}
