package stapel.access.dataset;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** Everybody the server knows, with or without an account: what references to persons point to. */
@Component(service = Dataset.class)
@Contribution(id = "access.people", permission = "access.list-people", order = 20)
public final class PersonList implements Dataset {

  @Override
  public Source source() {
    return Source.table("access", "person").unscoped();
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("name", "name")
            .classed(ColumnClass.PERSONAL)
            .sorted("name_sort")
            .searched("search")
            .asTitle(),
        Column.text("email", "email").classed(ColumnClass.PERSONAL).searched("search"));
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("name"));
  }
}
