package stapel.evaluation.calculation;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import stapel.evaluation.api.Fraction;
import stapel.evaluation.ranking.Aggregate;
import stapel.evaluation.ranking.Combine;
import stapel.evaluation.ranking.Direction;
import stapel.evaluation.ranking.Mean;
import stapel.evaluation.ranking.Median;
import stapel.evaluation.ranking.Missing;
import stapel.evaluation.ranking.Order;
import stapel.evaluation.ranking.Quota;
import stapel.evaluation.ranking.Rounding;
import stapel.evaluation.ranking.Scoring;
import stapel.evaluation.ranking.Selection;
import stapel.evaluation.ranking.TieRule;
import stapel.evaluation.ranking.TrimmedMean;

/** Reads the words of a request as rules, and refuses those that contradict each other. */
final class RankRules {
  private RankRules() {}

  static Scoring scoring(RankRequest request) {
    String rounding = request.round().orElse("none");
    return new Scoring(
        Word.of(Order.class, "order", request.order().orElse("criteria-first")),
        aggregate(request),
        Word.of(Combine.class, "combine", request.combine().orElse("mean")),
        request.direction().map(word -> Word.of(Direction.class, "direction", word)),
        Word.of(Missing.class, "missing", request.missing().orElse("refuse")),
        Rounding.read(rounding)
            .orElseThrow(() -> Word.refusal("round", "evaluation.round.unknown", rounding)));
  }

  private static Aggregate aggregate(RankRequest request) {
    boolean trimmed = request.aggregate().equals("trimmed-mean");
    if (!trimmed && request.trim().isPresent()) {
      throw Word.refusal("trim", "evaluation.trim.unused");
    }
    return switch (request.aggregate()) {
      // All sheets together are ranked; beside that stands the mean of an application's own.
      case "mean", "adjusted", "expected-rank" -> new Mean();
      case "median" -> new Median();
      case "trimmed-mean" -> new TrimmedMean(atLeast("trim", 0, request.trim().orElse(1)));
      default ->
          throw Word.refusal(
              "aggregate",
              "evaluation.word.unknown",
              request.aggregate(),
              "mean, median, trimmed-mean, adjusted, expected-rank");
    };
  }

  private static int atLeast(String field, int least, int number) {
    if (number < least || number > 1_000_000) {
      throw Word.refusal(field, "evaluation.number.range", least, 1_000_000);
    }
    return number;
  }

  static Selection selection(RankRequest request, List<Quota> quotas, Set<String> criteria) {
    int reserve = atLeast("reserve", 0, request.reserve().orElse(0));
    OptionalInt top =
        request.top().map(n -> OptionalInt.of(atLeast("top", 1, n))).orElse(OptionalInt.empty());
    if (top.isEmpty() && (request.quotas().isPresent() || reserve > 0)) {
      throw Word.refusal("top", "evaluation.top.needed");
    }
    long promised = quotas.stream().mapToLong(Quota::atLeast).sum();
    if (top.isPresent() && promised > top.getAsInt()) {
      throw Word.refusal("quotas", "evaluation.quotas.too_many", promised, top.getAsInt());
    }
    return new Selection(
        atLeast("minExperts", 1, request.minExperts().orElse(1)),
        request.floor().map(floor -> Fraction.of(Word.decimal("floor", floor))),
        ties(request.ties().orElse("none"), criteria),
        top,
        quotas,
        reserve);
  }

  private static List<TieRule> ties(String chain, Set<String> criteria) {
    return TieRule.links(chain).stream().map(link -> tie(link, criteria)).toList();
  }

  private static TieRule tie(String link, Set<String> criteria) {
    TieRule rule =
        TieRule.read(link).orElseThrow(() -> Word.refusal("ties", "evaluation.ties.unknown", link));
    if (!rule.fits(criteria)) {
      String name = link.substring(link.indexOf(':') + 1);
      throw Word.refusal("ties", "evaluation.ties.criterion", name);
    }
    return rule;
  }
}
