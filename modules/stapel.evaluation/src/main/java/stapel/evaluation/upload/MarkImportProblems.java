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

/** What is wrong in files of marks, and the rows that were set aside. */
@Component
@Contribution(id = "evaluation.import-problems", permission = "evaluation.import", order = 360)
public final class MarkImportProblems implements Dataset {

  @Override
  public Source source() {
    return Source.table("evaluation", "score_problem");
  }

  @Override
  public List<Column> columns() {
    return List.of(
            Column.of("row", ColumnType.INTEGER, "row_no"),
            Column.text("header", "header"),
            Column.choice("problem", "code", Faults.CODES),
            Column.text("given", "given"),
            Column.choice("state", "state", List.of("found", "open", "resolved", "dismissed")),
            Column.text("remark", "remark").unlisted(),
            Column.of("content", ColumnType.LONG_TEXT, "content").unlisted(),
            Column.of("changed", ColumnType.INSTANT, "changed_at").unlisted(),
            Column.ref("import", "import_id", "evaluation.imports"))
        .stream()
        .map(column -> column.classed(ColumnClass.INTERNAL))
        .toList();
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("row"));
  }
}
