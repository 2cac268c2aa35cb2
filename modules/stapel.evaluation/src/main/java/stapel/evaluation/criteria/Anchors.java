package stapel.evaluation.criteria;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** What a mark means: the words beside the numbers of a scale. */
@Component
@Contribution(
    id = "evaluation.anchors",
    permission = "evaluation.read-criteria",
    dataset = "intake.calls")
public final class Anchors implements Dataset {

  @Override
  public Source source() {
    return Source.table("evaluation", "anchor").unversioned();
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.ref("criterion", "criterion_id", "evaluation.criteria").classed(ColumnClass.OPEN),
        Column.of("score", ColumnType.DECIMAL, "score").classed(ColumnClass.OPEN),
        Column.words("words", "words_ru", "words_en").classed(ColumnClass.OPEN).asTitle());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("score"));
  }
}
