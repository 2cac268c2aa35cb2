package stapel.mentoring.note;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** What was agreed to be done, by the day it is due. */
@Component(service = Dataset.class)
@Contribution(
    id = "mentoring.actions",
    permission = "mentoring.read",
    perspective = "mentoring",
    order = 114)
public final class ActionList implements Dataset {

  @Override
  public Source source() {
    return Source.table("mentoring", "action_item");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("task", "task").classed(ColumnClass.INTERNAL).asTitle(),
        Column.ref("session", "session_id", "mentoring.sessions").classed(ColumnClass.OPEN),
        Column.ref("application", "application_id", "intake.applications")
            .named("intake.titles", "title")
            .classed(ColumnClass.OPEN),
        Column.ref("mentor", "mentor_id", "mentoring.mentors").classed(ColumnClass.OPEN),
        Column.of("due", ColumnType.DATE, "due_on").classed(ColumnClass.OPEN),
        Column.choice("state", "state", List.of("open", "done")).classed(ColumnClass.OPEN),
        Column.of("added", ColumnType.INSTANT, "added_at").classed(ColumnClass.OPEN).unlisted(),
        Column.of("done", ColumnType.INSTANT, "done_at").classed(ColumnClass.OPEN).unlisted(),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN).unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("state"), Sort.up("due"));
  }
}
