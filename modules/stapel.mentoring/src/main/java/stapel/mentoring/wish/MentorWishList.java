package stapel.mentoring.wish;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** What mentors take on in the season. */
@Component(service = Dataset.class)
@Contribution(
    id = "mentoring.mentor-wishes",
    permission = "mentoring.read",
    perspective = "mentoring",
    order = 162)
public final class MentorWishList implements Dataset {

  @Override
  public Source source() {
    return Source.table("mentoring", "mentor_wish");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.ref("mentor", "mentor_id", "mentoring.mentors").classed(ColumnClass.OPEN).asTitle(),
        Column.of("day", ColumnType.INTEGER, "day_most").classed(ColumnClass.CONTENT),
        Column.of("mentor_places", ColumnType.INTEGER, "mentor_places")
            .classed(ColumnClass.CONTENT),
        Column.of("curator_places", ColumnType.INTEGER, "curator_places")
            .classed(ColumnClass.CONTENT),
        Column.of("stated", ColumnType.INSTANT, "stated_at").classed(ColumnClass.OPEN),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN));
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("stated"));
  }
}
