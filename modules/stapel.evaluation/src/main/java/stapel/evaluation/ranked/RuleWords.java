package stapel.evaluation.ranked;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stapel.api.Messages;
import stapel.api.Registries;
import stapel.api.Text;
import stapel.evaluation.api.ScoreMethod;
import stapel.evaluation.ranking.Cohort;
import stapel.evaluation.ranking.Decimals;
import stapel.evaluation.ranking.Rounding;
import stapel.evaluation.rule.CallRule;
import stapel.evaluation.rule.TieWords;

/** Says a rule in one paragraph, as it is printed with the ranking. */
final class RuleWords {

  private final Registries registries;
  private final Messages messages;

  RuleWords(Registries registries) {
    this.registries = registries;
    this.messages = registries.messages(RuleWords.class);
  }

  String of(CallRule rule, Cohort cohort, Map<String, Text> titles, Locale language) {
    TieWords words = new TieWords(messages, titles, language);
    List<String> parts = new ArrayList<>();
    if (!rule.clause().isEmpty()) {
      parts.add(text(language, "clause", rule.clause()));
    }
    parts.add(text(language, "order." + key(rule.order())));
    parts.add(
        switch (rule.aggregate()) {
          case MEAN, MEDIAN, ADJUSTED, EXPECTED_RANK ->
              text(language, "aggregate." + key(rule.aggregate()));
          case TRIMMED_MEAN -> text(language, "aggregate.trimmed_mean", rule.trim());
          case METHOD -> text(language, "aggregate.method", method(rule.method(), language));
        });
    parts.add(
        text(
            language,
            "criteria",
            String.join(
                ", ",
                cohort.criteria().stream()
                    .map(
                        c ->
                            words.title(c.name())
                                + " × "
                                + Decimals.in(language, c.weight().toString()))
                    .toList())));
    parts.add(text(language, "min_experts", rule.minExperts()));
    rule.floor()
        .ifPresent(
            floor ->
                parts.add(text(language, "floor", Decimals.in(language, floor.toPlainString()))));
    parts.add(rounding(Rounding.read(rule.rounding()).orElseThrow(), language));
    parts.add(ties(rule, words, language));
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
          text(language, "budget." + key(rule.budgetRule()), rule.budget().orElseThrow());
    };
  }

  private String method(String id, Locale language) {
    return registries
        .of(ScoreMethod.class)
        .find(id)
        .map(entry -> entry.messages().text(language, id))
        .orElse(id);
  }

  private String rounding(Rounding rounding, Locale language) {
    if (rounding instanceof Rounding.Half half) {
      return text(language, half.even() ? "rounding.even" : "rounding.up", half.places());
    }
    return text(language, "exact");
  }

  private String ties(CallRule rule, TieWords words, Locale language) {
    String chain = words.of(rule.ties());
    return chain.isEmpty() ? text(language, "ties.none") : text(language, "ties", chain);
  }

  private String text(Locale language, String key, Object... arguments) {
    return messages.text(language, "evaluation.rule." + key, arguments);
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
