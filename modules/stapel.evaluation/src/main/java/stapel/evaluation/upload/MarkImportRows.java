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

/** The first rows of a file of marks, as they stand in it. */
@Component
@Contribution(id = "evaluation.import-rows", permission = "evaluation.import")
public final class MarkImportRows implements Dataset {

  @Override
  public Source source() {
    return Source.table("evaluation", "score_row").unversioned();
  }

  @Override
  public List<Column> columns() {
    return List.of(
            Column.of("row", ColumnType.INTEGER, "row_no"),
            Column.of("cells", ColumnType.LONG_TEXT, "cells"),
            Column.ref("import", "import_id", "evaluation.imports").unlisted())
        .stream()
        .map(column -> column.classed(ColumnClass.INTERNAL))
        .toList();
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("row"));
  }
}
