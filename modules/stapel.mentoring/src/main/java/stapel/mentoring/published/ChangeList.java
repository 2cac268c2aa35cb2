package stapel.mentoring.published;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** What each published plan changed, session by session; the newest plan first. */
@Component(service = Dataset.class)
@Contribution(
    id = "mentoring.changes",
    permission = "mentoring.read",
    perspective = "mentoring",
    order = 150)
public final class ChangeList implements Dataset {

  @Override
  public Source source() {
    return Source.table("mentoring", "plan_change_v7");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.ref("plan", "plan_id", "mentoring.plans")
            .sorted("plan_number")
            .classed(ColumnClass.OPEN),
        Column.choice("change", "change_kind", List.of("added", "moved", "cancelled"))
            .classed(ColumnClass.OPEN),
        Column.ref("application", "application_id", "intake.applications")
            .named("intake.titles", "title")
            .classed(ColumnClass.OPEN),
        Column.ref("session", "session_id", "mentoring.sessions").classed(ColumnClass.OPEN),
        Column.text("before", "before_start").sorted("before_start").classed(ColumnClass.OPEN),
        Column.ref("before_mentor", "before_mentor_id", "mentoring.mentors")
            .classed(ColumnClass.OPEN),
        Column.text("after", "after_start").sorted("after_start").classed(ColumnClass.OPEN),
        Column.ref("after_mentor", "after_mentor_id", "mentoring.mentors")
            .classed(ColumnClass.OPEN),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN).unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("plan"), Sort.up("after"));
  }
}
