package stapel.evaluation.sheet;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Columns;
import stapel.api.data.Source;

/**
 * How far an application is read, and what its newest ranking says, on the list of applications.
 */
@Component
@Contribution(
    id = "evaluation.application-marks",
    permission = "evaluation.read-sheets",
    dataset = "intake.applications",
    order = 300)
public final class ApplicationMarks implements Columns {

  @Override
  public List<Joined> columns(List<String> scopes) {
    return List.of(
        new Joined(
            Source.joined("evaluation", "sheet", "application_id")
                .hiding("import_id", "score_import")
                .where("state", "submitted")
                .aggregate("sheets", Source.Function.COUNT, "id"),
            List.of(
                Column.of("sheets_done", ColumnType.INTEGER, "sheets")
                    .classed(ColumnClass.RESULT))),
        new Joined(
            Source.joined("evaluation", "mark", "application_id")
                .hiding("import_id", "score_import")
                .where("counted", true)
                .aggregate("total", Source.Function.SUM, "score")
                .aggregate("marks", Source.Function.COUNT, "score")
                .aggregate("lowest", Source.Function.MIN, "score")
                .aggregate("highest", Source.Function.MAX, "score"),
            List.of(
                Column.mean("mark_mean", "total", "marks").classed(ColumnClass.RESULT),
                Column.of("mark_lowest", ColumnType.DECIMAL, "lowest")
                    .classed(ColumnClass.RESULT)
                    .unlisted(),
                Column.of("mark_highest", ColumnType.DECIMAL, "highest")
                    .classed(ColumnClass.RESULT)
                    .unlisted())),
        new Joined(
            Source.joined("evaluation", "ranking_row", "application_id").where("latest", true),
            List.of(
                Column.of("rank", ColumnType.INTEGER, "rank_no").classed(ColumnClass.RESULT),
                Column.of("score", ColumnType.DECIMAL, "score")
                    .classed(ColumnClass.RESULT)
                    .unlisted(),
                Column.choice("place", "place", List.of("in", "out", "reserve", "tie", "short"))
                    .classed(ColumnClass.RESULT)
                    .unlisted())));
  }
}
