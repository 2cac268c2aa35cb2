package stapel.evaluation.rule;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import stapel.api.Money;
import stapel.api.Ref;
import stapel.api.data.Query;
import stapel.api.data.Reader;
import stapel.api.data.Row;
import stapel.evaluation.ranking.Rounding;
import stapel.evaluation.ranking.TieRule;

/** The rule of a call as the form of {@link SetRule} begins with it. */
final class RuleForm {

  /** The form's fields by the columns of {@code evaluation.rules} that hold plain values. */
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("minExperts", "min_experts"),
          Map.entry("method", "method"),
          Map.entry("trim", "trim"),
          Map.entry("floor", "floor"),
          Map.entry("places", "places"),
          Map.entry("reserve", "reserve"),
          Map.entry("clause", "clause"));

  private static final Map<String, String> CHOICES =
      Map.of(
          "order", "order",
          "aggregate", "aggregate",
          "combine", "combine",
          "missing", "missing",
          "decision", "decision",
          "budgetRule", "budget_rule");

  private RuleForm() {}

  /**
   * What holds now, be it stored or the standard rule. The form shows all of it, so what is emptied
   * there is meant to be empty.
   */
  static Map<String, Object> of(Reader reader, String call, Supplier<CallRule> standard) {
    Map<String, Ref> criteria = new HashMap<>();
    reader.stream(
        Query.of("evaluation.criteria").columns("code").in(call),
        row -> criteria.put(row.text("code"), row.ref()));
    Map<String, Object> values =
        reader
            .row("evaluation.rules", call)
            .map(row -> stored(row, criteria))
            .orElseGet(() -> standard(standard.get(), criteria));
    values.put("afresh", true);
    return values;
  }

  private static Map<String, Object> stored(Row row, Map<String, Ref> criteria) {
    Map<String, Object> values = new LinkedHashMap<>();
    PLAIN.forEach((field, column) -> row.cell(column).ifPresent(v -> values.put(field, v)));
    CHOICES.forEach(
        (field, column) -> values.put(field, row.text(column).toUpperCase(Locale.ROOT)));
    settle(values, row.text("rounding"), row.text("ties"), criteria);
    row.cell("budget").ifPresent(budget -> values.put("budget", ((Money) budget).amount()));
    values.put(
        "quotas",
        row.text("quotas")
            .lines()
            .map(line -> line.split("=", 2))
            .map(quota -> Map.of("group", quota[0], "atLeast", quota[1]))
            .toList());
    return values;
  }

  private static Map<String, Object> standard(CallRule rule, Map<String, Ref> criteria) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("minExperts", rule.minExperts());
    values.put("order", rule.order());
    values.put("aggregate", rule.aggregate());
    values.put("trim", rule.trim());
    values.put("combine", rule.combine());
    values.put("missing", rule.missing());
    settle(values, rule.rounding(), rule.ties(), criteria);
    values.put("decision", rule.decision());
    rule.places().ifPresent(places -> values.put("places", places));
    values.put("reserve", rule.reserve());
    values.put("budgetRule", rule.budgetRule());
    values.put("quotas", List.of());
    return values;
  }

  /** Rounding and ties are stored as the command line writes them and chosen field by field. */
  private static void settle(
      Map<String, Object> values, String rounding, String ties, Map<String, Ref> criteria) {
    Rounding chosen = Rounding.read(rounding).orElseThrow();
    values.put("rounding", RoundingChoice.of(chosen));
    if (chosen instanceof Rounding.Half half) {
      values.put("decimals", half.places());
    }
    values.put(
        "ties",
        TieRule.links(ties).stream()
            .flatMap(link -> TieRule.read(link).stream())
            .map(rule -> TieChoice.form(rule, criteria))
            .toList());
  }
}
