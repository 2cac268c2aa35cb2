package stapel.evaluation.drawn;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** The order that lots drew. */
@Component
@Contribution(
    id = "evaluation.lot-lines",
    permission = "evaluation.read-rankings",
    dataset = "evaluation.lots")
public final class LotLines implements Dataset {

  @Override
  public Source source() {
    return Source.table("evaluation", "lot_line").unversioned();
  }

  @Override
  public List<Column> columns() {
    return List.of(
            Column.of("order", ColumnType.INTEGER, "order_no"),
            Column.ref("application", "application_id", "intake.applications").asTitle(),
            Column.text("number", "number_text"),
            Column.text("key", "sort_key"),
            Column.choice("place", "place", List.of("in", "out")),
            Column.ref("lot", "lot_id", "evaluation.lots").unlisted())
        .stream()
        .map(column -> column.classed(ColumnClass.RESULT))
        .toList();
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("order"));
  }
}
