package stapel.mentoring.contact;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** Who speaks for the teams of calls. */
@Component(service = Dataset.class)
@Contribution(
    id = "mentoring.contacts",
    permission = "mentoring.read",
    perspective = "mentoring",
    order = 135)
public final class ContactList implements Dataset {

  @Override
  public Source source() {
    return Source.table("mentoring", "team_contact");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("name", "name")
            .classed(ColumnClass.IDENTIFYING)
            .sorted("name_sort")
            .searched("name_search")
            .asTitle(),
        Column.ref("application", "application_id", "intake.applications")
            .named("intake.titles", "title")
            .classed(ColumnClass.OPEN),
        Column.text("email", "email").classed(ColumnClass.PERSONAL),
        Column.ref("person", "person_id", "access.people").classed(ColumnClass.PERSONAL).unlisted(),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN));
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("name"));
  }
}
