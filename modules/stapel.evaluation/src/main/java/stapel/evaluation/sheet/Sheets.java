package stapel.evaluation.sheet;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** Score sheets, every revision. */
@Component
@Contribution(id = "evaluation.sheets", permission = "evaluation.read-sheets", order = 320)
public final class Sheets implements Dataset {

  @Override
  public Source source() {
    return Source.table("evaluation", "sheet").hiding("import_id", "score_import");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.ref("application", "application_id", "intake.applications")
            .classed(ColumnClass.OPEN)
            .asTitle(),
        Column.ref("expert", "person_id", "access.people").classed(ColumnClass.PERSONAL),
        Column.choice("state", "state", List.of("draft", "submitted", "replaced", "void"))
            .classed(ColumnClass.OPEN),
        Column.of("revision", ColumnType.INTEGER, "revision").classed(ColumnClass.OPEN),
        Column.of("submitted", ColumnType.INSTANT, "submitted_at").classed(ColumnClass.OPEN),
        Column.of("saved", ColumnType.INSTANT, "saved_at").classed(ColumnClass.OPEN).unlisted(),
        Column.of("remark", ColumnType.LONG_TEXT, "remark").classed(ColumnClass.RESULT).unlisted(),
        Column.text("reason", "reason").classed(ColumnClass.INTERNAL).unlisted(),
        Column.of("latest", ColumnType.BOOLEAN, "latest").classed(ColumnClass.OPEN).unlisted(),
        Column.ref("assignment", "assignment_id", "experts.assignments")
            .classed(ColumnClass.OPEN)
            .unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.down("saved"));
  }
}
