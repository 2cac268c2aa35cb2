package stapel.evaluation.rule;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Source;
import stapel.evaluation.ranking.Rounding;

/** The rules of calls. */
@Component
@Contribution(
    id = "evaluation.rules",
    permission = "evaluation.read-criteria",
    dataset = "intake.calls")
public final class Rules implements Dataset {
  private static final int MOST_DECIMALS = 6;

  @Override
  public Source source() {
    return Source.table("evaluation", "rule");
  }

  @Override
  public List<Column> columns() {
    return List.of(
            Column.ref("call", "id", "intake.calls").asTitle(),
            Column.choice(
                "order", "order_key", List.of("pooled", "criteria_first", "experts_first")),
            Column.choice(
                "aggregate",
                "aggregate_key",
                List.of("mean", "median", "trimmed_mean", "method", "adjusted", "expected_rank")),
            Column.text("method", "method_id").unlisted(),
            Column.of("trim", ColumnType.INTEGER, "trim_count").unlisted(),
            Column.choice("combine", "combine_key", List.of("mean", "sum")).unlisted(),
            Column.choice(
                "missing", "missing_key", List.of("refuse", "reweigh", "void_sheet", "zero")),
            Column.of("min_experts", ColumnType.INTEGER, "min_experts"),
            Column.of("floor", ColumnType.DECIMAL, "floor_score"),
            Column.choice("rounding", "rounding", roundings()),
            Column.words("tie_words", "ties_ru", "ties_en"),
            Column.text("ties", "ties").unlisted(),
            Column.choice("decision", "decision", List.of("top", "budget")),
            Column.of("places", ColumnType.INTEGER, "places"),
            Column.of("reserve", ColumnType.INTEGER, "reserve_places"),
            Column.of("quotas", ColumnType.LONG_TEXT, "quotas"),
            Column.amount("budget", "budget", "currency"),
            Column.choice("budget_rule", "budget_rule", List.of("skip", "stop")),
            Column.text("clause", "clause"))
        .stream()
        .map(column -> column.classed(ColumnClass.OPEN))
        .toList();
  }

  /** Every way to round that a rule can have. */
  private static List<String> roundings() {
    List<String> roundings = new ArrayList<>(List.of("none"));
    for (boolean even : List.of(false, true)) {
      for (int places = 0; places <= MOST_DECIMALS; places++) {
        roundings.add(new Rounding.Half(even, places).toString());
      }
    }
    return roundings;
  }
}
