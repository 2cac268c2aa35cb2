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

/** Minutes of each mentor: agreed, offered, booked, held. */
@Component(service = Dataset.class)
@Contribution(
    id = "mentoring.mentor-balance",
    permission = "mentoring.read",
    perspective = "mentoring",
    order = 170)
public final class MentorBalance implements Dataset {

  @Override
  public Source source() {
    return Source.table("mentoring", "mentor_balance_v5").unversioned();
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.ref("mentor", "id", "mentoring.mentors").classed(ColumnClass.OPEN).asTitle(),
        minutes("agreed", "agreed_min"),
        minutes("offered", "offered_min"),
        minutes("booked", "booked_min"),
        minutes("held", "held_min"),
        minutes("missed", "missed_min"),
        minutes("left", "left_min"),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN));
  }

  private static Column minutes(String key, String column) {
    return Column.of(key, ColumnType.INTEGER, column).classed(ColumnClass.INTERNAL);
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("held"));
  }
}
