package stapel.evaluation.ranked;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** How harsh each expert of a ranking is, and who would have a place without this expert. */
@Component
@Contribution(id = "evaluation.severities", permission = "evaluation.rank")
public final class Severities implements Dataset {

  @Override
  public Source source() {
    return Source.table("evaluation", "ranking_expert").unversioned();
  }

  @Override
  public List<Column> columns() {
    return List.of(
            Column.text("expert", "expert").asTitle(),
            Column.of("readings", ColumnType.INTEGER, "readings"),
            Column.of("severity", ColumnType.DECIMAL, "severity"),
            Column.of("low", ColumnType.DECIMAL, "low_end"),
            Column.of("high", ColumnType.DECIMAL, "high_end"),
            Column.text("lose", "lose"),
            Column.text("win", "win"),
            Column.ref("ranking", "ranking_id", "evaluation.rankings").unlisted())
        .stream()
        .map(column -> column.classed(ColumnClass.INTERNAL))
        .toList();
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("severity"));
  }
}
