package stapel.intake.application;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/**
 * Applications by number and title, and nothing more: what other modules open to people who must
 * tell teams apart and need not know who stands behind them. Rows are those of {@code
 * intake.applications}, with the same ids.
 */
@Component(service = Dataset.class)
@Contribution(id = "intake.titles", permission = "intake.read", dataset = "intake.applications")
public final class TitleList implements Dataset {

  @Override
  public Source source() {
    return Source.table("intake", "application").hiding("import_id", "import_run");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("number", "number")
            .classed(ColumnClass.OPEN)
            .sorted("number_sort")
            .searched("number_search")
            .asTitle(),
        Column.text("title", "title")
            .classed(ColumnClass.IDENTIFYING)
            .sorted("title_sort")
            .searched("title_search"),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN));
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("number"));
  }
}
