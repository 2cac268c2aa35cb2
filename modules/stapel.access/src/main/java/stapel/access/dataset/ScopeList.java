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
 * The tree of scopes: the platform, regions, programmes and calls. A row belongs to itself as
 * scope.
 */
@Component(service = Dataset.class)
@Contribution(
    id = "access.scopes",
    permission = "access.list-scopes",
    perspective = "administration",
    order = 40)
public final class ScopeList implements Dataset {

  @Override
  public Source source() {
    return ScopeSource.of("scope");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.words("title", "title_ru", "title_en")
            .classed(ColumnClass.OPEN)
            .sorted("title_sort")
            .asTitle(),
        Column.choice("kind", "kind", List.of("platform", "region", "programme", "call"))
            .classed(ColumnClass.OPEN),
        Column.ref("parent", "parent_id", "access.scopes").classed(ColumnClass.OPEN));
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("title"));
  }
}
