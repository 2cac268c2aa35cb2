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

/** The mentors of calls. */
@Component(service = Dataset.class)
@Contribution(
    id = "mentoring.mentors",
    permission = "mentoring.read",
    perspective = "mentoring",
    order = 130)
public final class MentorList implements Dataset {

  @Override
  public Source source() {
    return Source.table("mentoring", "mentor");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("name", "name")
            .classed(ColumnClass.IDENTIFYING)
            .sorted("name_sort")
            .searched("name_search")
            .asTitle(),
        Column.text("email", "email").classed(ColumnClass.PERSONAL),
        Column.ref("person", "person_id", "access.people").classed(ColumnClass.PERSONAL).unlisted(),
        Column.of("agreed", ColumnType.INTEGER, "agreed_min")
            .classed(ColumnClass.INTERNAL)
            .unlisted(),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN));
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("name"));
  }
}
