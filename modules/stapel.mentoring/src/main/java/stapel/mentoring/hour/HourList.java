package stapel.mentoring.hour;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** The hours that mentors offer, by the clocks of their place. */
@Component(service = Dataset.class)
@Contribution(
    id = "mentoring.hours",
    permission = "mentoring.read",
    perspective = "mentoring",
    order = 120)
public final class HourList implements Dataset {

  @Override
  public Source source() {
    return Source.table("mentoring", "mentor_hour");
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
        Column.ref("mentor", "mentor_id", "mentoring.mentors").classed(ColumnClass.OPEN),
        Column.of("length", ColumnType.INTEGER, "length_min").classed(ColumnClass.OPEN),
        Column.choice("state", "state", List.of("free", "booked")).classed(ColumnClass.OPEN),
        Column.text("room", "room").classed(ColumnClass.OPEN),
        Column.text("link", "link").classed(ColumnClass.INTERNAL).unlisted(),
        Column.text(Column.ZONE, "zone_id").classed(ColumnClass.OPEN),
        Column.of("offered", ColumnType.INSTANT, "created_at")
            .classed(ColumnClass.INTERNAL)
            .unlisted(),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN).unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("start"));
  }
}
