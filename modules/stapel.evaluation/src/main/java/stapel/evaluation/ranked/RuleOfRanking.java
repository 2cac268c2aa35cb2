package stapel.evaluation.ranked;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.evaluation.api.Fraction;
import stapel.evaluation.api.ScoreMethod;
import stapel.evaluation.ranking.Aggregate;
import stapel.evaluation.ranking.Cohort;
import stapel.evaluation.ranking.Contributed;
import stapel.evaluation.ranking.Criterion;
import stapel.evaluation.ranking.Mean;
import stapel.evaluation.ranking.Median;
import stapel.evaluation.ranking.Rounding;
import stapel.evaluation.ranking.Scoring;
import stapel.evaluation.ranking.Selection;
import stapel.evaluation.ranking.TieRule;
import stapel.evaluation.ranking.TrimmedMean;
import stapel.evaluation.rule.CallRule;

/** Reads a call's rule as what the ranking computes by. */
@Component(service = RuleOfRanking.class)
public final class RuleOfRanking {

  private final Registries registries;

  /** Needs the contributed methods. */
  @Activate
  public RuleOfRanking(@Reference Registries registries) {
    this.registries = registries;
  }

  Scoring scoring(CallRule rule) {
    return new Scoring(
        rule.order(),
        aggregate(rule),
        rule.combine(),
        Optional.empty(),
        rule.missing(),
        Rounding.read(rule.rounding()).orElseThrow());
  }

  private Aggregate aggregate(CallRule rule) {
    return switch (rule.aggregate()) {
      // All sheets together are ranked; beside that stands the mean of an application's own.
      case MEAN, ADJUSTED, EXPECTED_RANK -> new Mean();
      case MEDIAN -> new Median();
      case TRIMMED_MEAN -> new TrimmedMean(rule.trim());
      case METHOD -> contributed(rule.method());
    };
  }

  private Aggregate contributed(String id) {
    ScoreMethod method =
        registries
            .of(ScoreMethod.class)
            .find(id)
            .orElseThrow(
                () ->
                    Refusal.of(
                        RuleOfRanking.class,
                        Refusal.Kind.CONFLICT,
                        Problem.of("method.absent", id)))
            .get();
    return new Contributed(id, method);
  }

  /** A criterion may have gone since the rule was set; to leave the link out would change ranks. */
  private static TieRule tie(String link, List<String> codes) {
    return TieRule.read(link)
        .filter(tie -> tie.fits(codes))
        .orElseThrow(
            () ->
                Refusal.of(
                    RuleOfRanking.class,
                    Refusal.Kind.CONFLICT,
                    Problem.of(
                        "ties.gone",
                        link.replaceFirst("^criterion:", ""),
                        String.join(", ", codes))));
  }

  Selection selection(CallRule rule, Cohort cohort) {
    List<String> codes = cohort.criteria().stream().map(Criterion::name).toList();
    List<TieRule> ties = TieRule.links(rule.ties()).stream().map(link -> tie(link, codes)).toList();
    OptionalInt top =
        rule.decision() == CallRule.Decision.TOP ? rule.places() : OptionalInt.empty();
    return new Selection(
        rule.minExperts(),
        rule.floor().map(Fraction::of),
        ties,
        top,
        top.isPresent() ? rule.quotas() : List.of(),
        top.isPresent() ? rule.reserve() : 0);
  }
}
