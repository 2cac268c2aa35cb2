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

/** Uploaded files of marks. */
@Component
@Contribution(id = "evaluation.imports", permission = "evaluation.import", order = 350)
public final class MarkImports implements Dataset {

  @Override
  public Source source() {
    return Source.table("evaluation", "score_import");
  }

  @Override
  public List<Column> columns() {
    return List.of(
            Column.text("file", "file_name").sorted("file_name_sort").asTitle(),
            Column.ref("call", "scope_id", "intake.calls"),
            Column.choice(
                "state", "state", List.of("uploaded", "applying", "applied", "undoing", "undone")),
            Column.of("total", ColumnType.INTEGER, "rows_total"),
            Column.of("bad", ColumnType.INTEGER, "rows_bad"),
            Column.of("sheets", ColumnType.INTEGER, "sheets"),
            Column.choice("mode", "mode", List.of("all-or-nothing", "set-aside")),
            Column.choice(
                    "missing", "missing_key", List.of("refuse", "reweigh", "void_sheet", "zero"))
                .unlisted(),
            Column.of("new_experts", ColumnType.BOOLEAN, "new_experts").unlisted(),
            Column.of("made", ColumnType.INSTANT, "made_at"),
            Column.text("by", "made_by"),
            Column.of("applied", ColumnType.INSTANT, "applied_at"),
            Column.of("undone", ColumnType.INSTANT, "undone_at").unlisted(),
            Column.of("size", ColumnType.INTEGER, "file_size").unlisted())
        .stream()
        .map(column -> column.classed(ColumnClass.INTERNAL))
        .toList();
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("made"));
  }
}
