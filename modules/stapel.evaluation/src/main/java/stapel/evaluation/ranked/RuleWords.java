package stapel.evaluation.ranked;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stapel.api.Messages;
import stapel.evaluation.ranking.Cohort;
import stapel.evaluation.rule.CallRule;

/** Says a rule in one paragraph, as it is printed with the ranking. */
final class RuleWords {

  private final Messages messages;

  RuleWords(Messages messages) {
    this.messages = messages;
  }

  String of(CallRule rule, Cohort cohort, Locale language) {
    List<String> parts = new ArrayList<>();
    if (!rule.clause().isEmpty()) {
      parts.add(text(language, "clause", rule.clause()));
    }
    parts.add(text(language, "order." + key(rule.order())));
    parts.add(
        switch (rule.aggregate()) {
          case MEAN, MEDIAN -> text(language, "aggregate." + key(rule.aggregate()));
          case TRIMMED_MEAN -> text(language, "aggregate.trimmed_mean", rule.trim());
          case METHOD -> text(language, "aggregate.method", rule.method());
        });
    parts.add(
        text(
            language,
            "criteria",
            String.join(
                ", ",
                cohort.criteria().stream().map(c -> c.name() + " × " + c.weight()).toList())));
    parts.add(text(language, "min_experts", rule.minExperts()));
    rule.floor().ifPresent(floor -> parts.add(text(language, "floor", floor.toPlainString())));
    parts.add(
        rule.rounding().equals("none")
            ? text(language, "exact")
            : text(language, "rounding", rule.rounding()));
    parts.add(
        rule.ties().equals("none")
            ? text(language, "ties.none")
            : text(language, "ties", rule.ties()));
    parts.add(decision(rule, language));
    rule.quotas().forEach(q -> parts.add(text(language, "quota", q.group(), q.atLeast())));
    return String.join("; ", parts) + ".";
  }

  private String decision(CallRule rule, Locale language) {
    return switch (rule.decision()) {
      case TOP ->
          rule.places().isPresent()
              ? text(language, "top", rule.places().getAsInt(), rule.reserve())
              : text(language, "no_cut");
      case BUDGET ->
          text(language, "budget." + key(rule.budgetRule()), rule.budget().orElse(0) / 100);
    };
  }

  private String text(Locale language, String key, Object... arguments) {
    return messages.text(language, "evaluation.rule." + key, arguments);
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
