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

/** The criteria of calls. */
@Component
@Contribution(
    id = "evaluation.criteria",
    permission = "evaluation.read-criteria",
    dataset = "intake.calls",
    order = 300)
public final class Criteria implements Dataset {

  @Override
  public Source source() {
    return Source.table("evaluation", "criterion");
  }

  @Override
  public List<Column> columns() {
    return List.of(
            Column.of("place", ColumnType.INTEGER, "place_no"),
            Column.text("code", "code").sorted("code"),
            Column.words("title", "title_ru", "title_en").asTitle(),
            Column.of("weight", ColumnType.DECIMAL, "weight"),
            Column.of("lowest", ColumnType.DECIMAL, "lowest"),
            Column.of("highest", ColumnType.DECIMAL, "highest"),
            Column.of("step", ColumnType.DECIMAL, "step").unlisted(),
            Column.of("floor", ColumnType.DECIMAL, "floor_score"),
            Column.choice("direction", "direction", List.of("higher", "lower")).unlisted(),
            Column.of("skippable", ColumnType.BOOLEAN, "skippable").unlisted(),
            Column.of("comment_below", ColumnType.DECIMAL, "comment_below").unlisted(),
            Column.words("help_text", "help_ru", "help_en").unlisted(),
            Column.ref("call", "scope_id", "intake.calls"))
        .stream()
        .map(column -> column.classed(ColumnClass.OPEN))
        .toList();
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("place"));
  }
}
