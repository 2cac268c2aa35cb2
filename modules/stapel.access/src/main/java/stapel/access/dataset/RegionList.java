package stapel.access.dataset;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/**
 * The scopes that a programme may stand in: the regions, and the platform for a server of one
 * agency. No page of its own; forms choose from it.
 */
@Component(service = Dataset.class)
@Contribution(id = "access.regions", permission = "access.list-scopes")
public final class RegionList implements Dataset {

  @Override
  public Source source() {
    return ScopeSource.of("region_v2");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.words("title", "title_ru", "title_en")
            .classed(ColumnClass.OPEN)
            .sorted("title_sort")
            .asTitle());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("title"));
  }
}
