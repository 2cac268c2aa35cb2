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

/** Rows that were set aside, with their content and what is wrong with it. */
@Component(service = Dataset.class)
@Contribution(id = "intake.tasks", permission = "intake.import", order = 60)
public final class TaskList implements Dataset {

  @Override
  public Source source() {
    return Source.table("intake", "task").hiding("import_id", "import_run");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.of("row", ColumnType.INTEGER, "file_row").classed(ColumnClass.INTERNAL),
        Column.ref("import", "import_id", "intake.imports").classed(ColumnClass.INTERNAL),
        Column.choice("problem", "code", Faults.CODES).classed(ColumnClass.INTERNAL),
        Column.text("header", "header").classed(ColumnClass.INTERNAL),
        Column.text("given", "given").classed(ColumnClass.PERSONAL),
        Column.choice("state", "state", List.of("open", "resolved", "dismissed"))
            .classed(ColumnClass.INTERNAL),
        Column.text("remark", "remark").classed(ColumnClass.INTERNAL).unlisted(),
        Column.ref("application", "application_id", "intake.applications")
            .classed(ColumnClass.INTERNAL)
            .unlisted(),
        Column.of("content", ColumnType.LONG_TEXT, "row_content")
            .classed(ColumnClass.PERSONAL)
            .unlisted(),
        Column.of("changed", ColumnType.INSTANT, "changed_at")
            .classed(ColumnClass.INTERNAL)
            .unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("state"), Sort.up("row"));
  }
}
