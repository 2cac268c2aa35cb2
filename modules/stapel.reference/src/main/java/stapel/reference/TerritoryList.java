package stapel.reference;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** Territories, for everybody: forms choose from them. */
@Component(service = Dataset.class)
@Contribution(
    id = "reference.territories",
    permission = "public",
    perspective = "administration",
    order = 300)
public final class TerritoryList implements Dataset {

  @Override
  public Source source() {
    return Source.table("reference", "territory").unscoped();
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("code", "id").classed(ColumnClass.OPEN).sorted("id").searched("id"),
        Column.words("title", "title_ru", "title_en")
            .classed(ColumnClass.OPEN)
            .sorted("title_sort")
            .searched("title_search")
            .asTitle());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("code"));
  }
}
