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
import stapel.mentoring.contact.Side;

/** Notes on sessions, the latest first. */
@Component(service = Dataset.class)
@Contribution(
    id = "mentoring.notes",
    permission = "mentoring.read",
    perspective = "mentoring",
    order = 112)
public final class NoteList implements Dataset {

  @Override
  public Source source() {
    return Source.table("mentoring", "session_note");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.of("written", ColumnType.INSTANT, "written_at").classed(ColumnClass.OPEN).asTitle(),
        Column.ref("session", "session_id", "mentoring.sessions").classed(ColumnClass.OPEN),
        Column.ref("application", "application_id", "intake.applications")
            .named("intake.titles", "title")
            .classed(ColumnClass.OPEN),
        Column.ref("mentor", "mentor_id", "mentoring.mentors").classed(ColumnClass.OPEN),
        Column.choice("side", "side", Side.keys()).classed(ColumnClass.OPEN),
        Column.text("writer", "written_by").classed(ColumnClass.IDENTIFYING),
        Column.of("for_both", ColumnType.BOOLEAN, "for_both").classed(ColumnClass.INTERNAL),
        Column.text("remark", "remark").classed(ColumnClass.INTERNAL),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN).unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("written"));
  }
}
