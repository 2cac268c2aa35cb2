package stapel.evaluation.ranked;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Source;

/** The sheets of a ranking near its cut, each as one number, and whose place hangs on it alone. */
@Component
@Contribution(
    id = "evaluation.ranked-sheets",
    permission = "evaluation.rank",
    dataset = "evaluation.rankings")
public final class RankedSheets implements Dataset {

  @Override
  public Source source() {
    return Source.table("evaluation", "ranking_sheet").unversioned();
  }

  @Override
  public List<Column> columns() {
    return List.of(
            Column.ref("application", "application_id", "intake.applications").asTitle(),
            Column.text("expert", "expert"),
            Column.of("score", ColumnType.DECIMAL, "score"),
            Column.of("decides", ColumnType.BOOLEAN, "decides"),
            Column.text("lose", "lose"),
            Column.text("win", "win"),
            Column.ref("ranking", "ranking_id", "evaluation.rankings").unlisted())
        .stream()
        .map(column -> column.classed(ColumnClass.INTERNAL))
        .toList();
  }
}
