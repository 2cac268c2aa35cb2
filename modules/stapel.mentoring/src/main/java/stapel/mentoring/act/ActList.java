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

/** Acts of hours for payment, the latest first. */
@Component(service = Dataset.class)
@Contribution(
    id = "mentoring.acts",
    permission = "mentoring.read",
    perspective = "mentoring",
    order = 180)
public final class ActList implements Dataset {

  @Override
  public Source source() {
    return Source.table("mentoring", "hour_act");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.of("number", ColumnType.INTEGER, "number").classed(ColumnClass.OPEN).asTitle(),
        Column.ref("mentor", "mentor_id", "mentoring.mentors").classed(ColumnClass.OPEN),
        Column.of("from", ColumnType.DATE, "from_on").classed(ColumnClass.OPEN),
        Column.of("to", ColumnType.DATE, "to_on").classed(ColumnClass.OPEN),
        Column.of("sessions", ColumnType.INTEGER, "sessions").classed(ColumnClass.INTERNAL),
        Column.of("length", ColumnType.INTEGER, "length_min").classed(ColumnClass.INTERNAL),
        Column.amount("rate", "rate", "currency").classed(ColumnClass.INTERNAL),
        Column.amount("amount", "amount", "currency").classed(ColumnClass.INTERNAL),
        Column.text(Column.ZONE, "zone_id").classed(ColumnClass.OPEN).unlisted(),
        Column.of("made", ColumnType.INSTANT, "made_at").classed(ColumnClass.OPEN),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN).unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("number"));
  }
}
