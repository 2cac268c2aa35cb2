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

/** Who stands where on whose list. */
@Component(service = Dataset.class)
@Contribution(
    id = "mentoring.ranks",
    permission = "mentoring.read",
    perspective = "mentoring",
    order = 164)
public final class RankList implements Dataset {

  @Override
  public Source source() {
    return Source.table("mentoring", "wish_rank");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.choice("side", "side", List.of("team", "mentor")).classed(ColumnClass.CONTENT),
        Column.ref("application", "application_id", "intake.applications")
            .named("intake.titles", "title")
            .classed(ColumnClass.CONTENT)
            .asTitle(),
        Column.ref("mentor", "mentor_id", "mentoring.mentors").classed(ColumnClass.CONTENT),
        Column.choice("role", "role", List.of("mentor", "curator")).classed(ColumnClass.CONTENT),
        Column.of("place", ColumnType.INTEGER, "place_no").classed(ColumnClass.CONTENT),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN));
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("side"), Sort.up("place"));
  }
}
