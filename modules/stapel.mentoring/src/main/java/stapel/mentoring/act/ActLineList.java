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

/** The sessions of acts, one a line. */
@Component(service = Dataset.class)
@Contribution(
    id = "mentoring.act-lines",
    permission = "mentoring.read",
    perspective = "mentoring",
    order = 185)
public final class ActLineList implements Dataset {

  @Override
  public Source source() {
    return Source.table("mentoring", "act_line");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("title", "local_start")
            .classed(ColumnClass.OPEN)
            .sorted("local_start")
            .asTitle(),
        Column.ref("act", "act_id", "mentoring.acts").classed(ColumnClass.OPEN),
        Column.ref("session", "session_id", "mentoring.sessions").classed(ColumnClass.OPEN),
        Column.ref("mentor", "mentor_id", "mentoring.mentors").classed(ColumnClass.OPEN),
        Column.ref("application", "application_id", "intake.applications")
            .named("intake.titles", "title")
            .classed(ColumnClass.OPEN),
        Column.of("start", ColumnType.INSTANT, "starts_at").classed(ColumnClass.OPEN).unlisted(),
        Column.of("length", ColumnType.INTEGER, "length_min").classed(ColumnClass.INTERNAL),
        Column.amount("amount", "amount", "currency").classed(ColumnClass.INTERNAL),
        Column.text(Column.ZONE, "zone_id").classed(ColumnClass.OPEN).unlisted(),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN).unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("start"));
  }
}
