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

/** What becomes of each column of a file. */
@Component(service = Dataset.class)
@Contribution(id = "intake.import_columns", permission = "intake.import")
public final class ImportColumnList implements Dataset {

  @Override
  public Source source() {
    return Source.table("intake", "import_column").unversioned();
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.of("place", ColumnType.INTEGER, "place").classed(ColumnClass.INTERNAL),
        Column.text("header", "header").classed(ColumnClass.INTERNAL).asTitle(),
        Column.text("target", "target").classed(ColumnClass.INTERNAL),
        Column.ref("import", "import_id", "intake.imports")
            .classed(ColumnClass.INTERNAL)
            .unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("place"));
  }
}
