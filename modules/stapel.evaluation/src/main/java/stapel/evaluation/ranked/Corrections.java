package stapel.evaluation.ranked;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.Dataset;
import stapel.api.data.Source;

/** What stands beside the score, for whom the regulation of the call shows it. */
@Component
@Contribution(
    id = "evaluation.corrections",
    permission = "evaluation.read-rankings",
    dataset = "evaluation.rankings")
public final class Corrections implements Dataset {

  @Override
  public Source source() {
    return Source.table("evaluation", "ranking_row").where("shown", true);
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.ref("application", "application_id", "intake.applications").asTitle());
    columns.addAll(Places.beside());
    columns.add(Column.ref("ranking", "ranking_id", "evaluation.rankings").unlisted());
    return columns.stream().map(column -> column.classed(ColumnClass.RESULT)).toList();
  }
}
