package stapel.evaluation.ranked;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** The rows of rankings: who stands where, by which step, with the worked line. */
@Component
@Contribution(id = "evaluation.places", permission = "evaluation.read-rankings")
public final class Places implements Dataset {

  @Override
  public Source source() {
    return Source.table("evaluation", "ranking_row");
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    plain().forEach(column -> columns.add(column.classed(ColumnClass.RESULT)));
    calibrated().forEach(column -> columns.add(column.classed(ColumnClass.INTERNAL)));
    return columns;
  }

  /** Who runs the call sees them; the one that decides is the score. */
  private static List<Column> calibrated() {
    List<Column> columns = new ArrayList<>();
    beside().forEach(column -> columns.add(column.unlisted()));
    columns.add(Column.of("gain", ColumnType.DECIMAL, "gain").unlisted());
    return columns;
  }

  /** What all sheets together say of a row. */
  static List<Column> beside() {
    return List.of(
        Column.of("raw", ColumnType.DECIMAL, "raw_score"),
        Column.of("adjusted", ColumnType.DECIMAL, "adjusted"),
        Column.of("adjusted_error", ColumnType.DECIMAL, "adjusted_error"),
        Column.of("top_probability", ColumnType.DECIMAL, "top_probability"),
        Column.of("expected_rank", ColumnType.DECIMAL, "expected_rank"),
        Column.of("rank_low", ColumnType.DECIMAL, "rank_low"),
        Column.of("rank_high", ColumnType.DECIMAL, "rank_high"),
        Column.of("percentile", ColumnType.DECIMAL, "percentile"),
        Column.of("sucra", ColumnType.DECIMAL, "sucra"),
        Column.choice("side", "zone", List.of("in", "grey", "out")));
  }

  private static List<Column> plain() {
    return List.of(
        Column.of("line", ColumnType.INTEGER, "line_no").unlisted(),
        Column.of("rank", ColumnType.INTEGER, "rank_no"),
        Column.ref("application", "application_id", "intake.applications").asTitle(),
        Column.of("score", ColumnType.DECIMAL, "score"),
        Column.of("marks", ColumnType.INTEGER, "marks"),
        Column.of("experts", ColumnType.INTEGER, "experts"),
        Column.of("lowest", ColumnType.DECIMAL, "lowest").unlisted(),
        Column.of("highest", ColumnType.DECIMAL, "highest").unlisted(),
        Column.choice("place", "place", List.of("in", "out", "reserve", "tie", "short")),
        Column.words("step_words", "step_ru", "step_en"),
        Column.of("by_lot", ColumnType.BOOLEAN, "by_lot").unlisted(),
        Column.choice(
            "decision", "decision", List.of("chosen", "reserve", "refused", "open", "short")),
        Column.amount("amount", "amount", "currency").unlisted(),
        Column.choice("funding", "funding", List.of("none", "funded", "not_funded")).unlisted(),
        Column.amount("remaining", "remaining", "currency").unlisted(),
        Column.of("provisional", ColumnType.BOOLEAN, "provisional").unlisted(),
        Column.of("worked_ru", ColumnType.LONG_TEXT, "worked_ru").unlisted(),
        Column.of("worked_en", ColumnType.LONG_TEXT, "worked_en").unlisted(),
        Column.text("step", "step").unlisted(),
        Column.ref("ranking", "ranking_id", "evaluation.rankings").unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("line"));
  }
}
