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

/** All that is wrong with the rows that were set aside. */
@Component(service = Dataset.class)
@Contribution(id = "intake.task_problems", permission = "intake.import", order = 60)
public final class TaskProblemList implements Dataset {

  @Override
  public Source source() {
    return Source.table("intake", "task_problem").unversioned().hiding("import_id", "import_run");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.of("row", ColumnType.INTEGER, "file_row").classed(ColumnClass.INTERNAL),
        Column.text("header", "header").classed(ColumnClass.INTERNAL),
        Column.choice("problem", "code", Faults.CODES).classed(ColumnClass.INTERNAL),
        Column.text("given", "given").classed(ColumnClass.PERSONAL),
        Column.of("place", ColumnType.INTEGER, "place").classed(ColumnClass.INTERNAL).unlisted(),
        Column.ref("task", "task_id", "intake.tasks").classed(ColumnClass.INTERNAL).unlisted(),
        Column.ref("import", "import_id", "intake.imports").classed(ColumnClass.INTERNAL));
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("row"), Sort.up("place"));
  }
}
