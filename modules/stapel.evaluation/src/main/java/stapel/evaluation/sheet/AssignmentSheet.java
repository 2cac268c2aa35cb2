package stapel.evaluation.sheet;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Columns;
import stapel.api.data.Source;

/** How far the sheet of an assignment is, on the list of assignments. */
@Component
@Contribution(
    id = "evaluation.assignment-sheet",
    permission = "evaluation.read-sheets",
    dataset = "experts.assignments",
    order = 300)
public final class AssignmentSheet implements Columns {

  @Override
  public List<Joined> columns(List<String> scopes) {
    return List.of(
        new Joined(
            Source.joined("evaluation", "sheet", "assignment_id")
                .hiding("import_id", "score_import")
                .where("latest", true),
            List.of(
                Column.choice(
                        "sheet_state", "state", List.of("draft", "submitted", "replaced", "void"))
                    .classed(ColumnClass.OPEN),
                Column.of("sheet_saved", ColumnType.INSTANT, "saved_at").classed(ColumnClass.OPEN),
                Column.of("sheet_revision", ColumnType.INTEGER, "revision")
                    .classed(ColumnClass.OPEN)
                    .unlisted())));
  }
}
