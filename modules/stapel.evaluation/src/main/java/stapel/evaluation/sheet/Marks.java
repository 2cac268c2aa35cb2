package stapel.evaluation.sheet;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Source;

/** Single marks of sheets. */
@Component
@Contribution(id = "evaluation.marks", permission = "evaluation.read-sheets", order = 330)
public final class Marks implements Dataset {

  @Override
  public Source source() {
    return Source.table("evaluation", "mark").unversioned().hiding("import_id", "score_import");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.ref("application", "application_id", "intake.applications")
            .classed(ColumnClass.OPEN)
            .asTitle(),
        Column.ref("criterion", "criterion_id", "evaluation.criteria").classed(ColumnClass.OPEN),
        Column.of("score", ColumnType.DECIMAL, "score").classed(ColumnClass.RESULT),
        Column.text("remark", "remark").classed(ColumnClass.RESULT),
        Column.of("counted", ColumnType.BOOLEAN, "counted").classed(ColumnClass.OPEN),
        Column.ref("sheet", "sheet_id", "evaluation.sheets").classed(ColumnClass.OPEN).unlisted());
  }
}
