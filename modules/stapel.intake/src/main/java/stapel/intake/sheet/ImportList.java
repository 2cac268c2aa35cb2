package stapel.intake.sheet;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** Uploaded files. */
@Component(service = Dataset.class)
@Contribution(id = "intake.imports", permission = "intake.import", order = 50)
public final class ImportList implements Dataset {

  @Override
  public Source source() {
    return Source.table("intake", "import_run");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("file", "file_name")
            .classed(ColumnClass.INTERNAL)
            .sorted("file_name_sort")
            .asTitle(),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.INTERNAL),
        Column.choice("state", "state", ImportState.KEYS).classed(ColumnClass.INTERNAL),
        Column.of("total", ColumnType.INTEGER, "rows_total").classed(ColumnClass.INTERNAL),
        Column.of("good", ColumnType.INTEGER, "rows_good").classed(ColumnClass.INTERNAL),
        Column.of("bad", ColumnType.INTEGER, "rows_bad").classed(ColumnClass.INTERNAL),
        Column.choice("mode", "mode", List.of("all-or-nothing", "set-aside"))
            .classed(ColumnClass.INTERNAL),
        Column.of("made", ColumnType.INSTANT, "made_at").classed(ColumnClass.INTERNAL),
        Column.text("by", "made_by").classed(ColumnClass.INTERNAL),
        Column.of("applied", ColumnType.INSTANT, "applied_at").classed(ColumnClass.INTERNAL),
        Column.of("undone", ColumnType.INSTANT, "undone_at")
            .classed(ColumnClass.INTERNAL)
            .unlisted(),
        Column.of("size", ColumnType.INTEGER, "file_size")
            .classed(ColumnClass.INTERNAL)
            .unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("made"));
  }
}
