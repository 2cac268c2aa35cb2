package stapel.evaluation.upload;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** What becomes of each column of a file of marks. */
@Component
@Contribution(id = "evaluation.import-columns", permission = "evaluation.import")
public final class MarkImportColumns implements Dataset {

  @Override
  public Source source() {
    return Source.table("evaluation", "score_column").unversioned();
  }

  @Override
  public List<Column> columns() {
    return List.of(
            Column.of("place", ColumnType.INTEGER, "place"),
            Column.text("header", "header").asTitle(),
            Column.text("target", "target"),
            Column.ref("import", "import_id", "evaluation.imports").unlisted())
        .stream()
        .map(column -> column.classed(ColumnClass.INTERNAL))
        .toList();
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("place"));
  }
}
