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

/** What is wrong in a file, by its rows. */
@Component(service = Dataset.class)
@Contribution(id = "intake.import_problems", permission = "intake.import")
public final class ImportProblemList implements Dataset {

  @Override
  public Source source() {
    return Source.table("intake", "import_problem").unversioned();
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.of("row", ColumnType.INTEGER, "file_row").classed(ColumnClass.INTERNAL),
        Column.text("header", "header").classed(ColumnClass.INTERNAL),
        Column.choice("problem", "code", Faults.CODES).classed(ColumnClass.INTERNAL),
        Column.text("given", "given").classed(ColumnClass.PERSONAL),
        Column.ref("import", "import_id", "intake.imports")
            .classed(ColumnClass.INTERNAL)
            .unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("row"));
  }
}
