package stapel.evaluation.ranked;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Source;

/** How far the experts of each ranking agree, or why its sheets allow no comparison. */
@Component
@Contribution(
    id = "evaluation.panels",
    permission = "evaluation.rank",
    dataset = "evaluation.rankings")
public final class Panels implements Dataset {

  @Override
  public Source source() {
    return Source.table("evaluation", "ranking_panel").unversioned();
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.ref("ranking", "id", "evaluation.rankings").asTitle());
    columns.add(Column.choice("told", "told", List.of("decides", "beside", "later", "none")));
    columns.add(Column.words("reason", "reason_ru", "reason_en"));
    for (String count : List.of("places", "applications", "experts", "sheets", "fewest", "most")) {
      columns.add(Column.of(count, ColumnType.INTEGER, count));
    }
    for (String figure :
        List.of(
            "sd_application",
            "sd_expert",
            "sd_residual",
            "icc_one",
            "icc_mean",
            "icc_same",
            "alpha_interval",
            "alpha_ordinal",
            "kendall")) {
      columns.add(Column.of(figure, ColumnType.DECIMAL, figure).unlisted());
    }
    columns.add(Column.of("lot_group", ColumnType.INTEGER, "lot_group").unlisted());
    columns.add(Column.of("lot_places", ColumnType.INTEGER, "lot_places").unlisted());
    return columns.stream().map(column -> column.classed(ColumnClass.INTERNAL)).toList();
  }
}
