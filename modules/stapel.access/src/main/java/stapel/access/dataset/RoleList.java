package stapel.access.dataset;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** The roles there are. */
@Component(service = Dataset.class)
@Contribution(id = "access.roles", permission = "access.list-roles", order = 50)
public final class RoleList implements Dataset {

  @Override
  public Source source() {
    return Source.table("access", "role").unscoped();
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.words("title", "title_ru", "title_en").classed(ColumnClass.OPEN).asTitle(),
        Column.of("place", ColumnType.INTEGER, "place").classed(ColumnClass.OPEN).unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("place"));
  }
}
