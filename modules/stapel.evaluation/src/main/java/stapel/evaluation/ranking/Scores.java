package stapel.evaluation.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import stapel.evaluation.api.Fraction;

/** The scores of each application of a cohort under given rules, worked out when asked. */
final class Scores {
  private final Cohort cohort;
  private final Scoring scoring;
  private final Map<String, Integer> criterionPositions;
  private final Direction direction;
  private final Scorer scorer;
  private final Scorer median;
  private final Optional<Joint> joint;
  private final BiPredicate<String, String> kept;

  Scores(Cohort cohort, Scoring scoring, Optional<Joint> joint) {
    this(cohort, scoring, joint, (application, expert) -> true);
  }

  /** Of these sheets only, by application and expert. */
  Scores(Cohort cohort, Scoring scoring, Optional<Joint> joint, BiPredicate<String, String> kept) {
    this.joint = joint;
    this.kept = kept;
    this.cohort = cohort;
    this.scoring = scoring;
    this.criterionPositions = cohort.criterionPositions();
    this.direction = scoring.directionFor(cohort.criteria());
    Weights weights = new Weights(cohort.criteria(), direction, scoring.combine());
    this.scorer = Scorer.of(scoring, weights);
    this.median = Scorer.of(scoring.exactMedian(), weights);
  }

  /** Of the marks. */
  Direction direction() {
    return direction;
  }

  /** Of the scores that rank. */
  Direction ranked() {
    return joint.map(together -> together.direction(direction)).orElse(direction);
  }

  List<Sheet> sheets(String application) {
    return cohort.marks().sheets(application, criterionPositions).stream()
        .filter(sheet -> kept.test(application, sheet.expert()))
        .toList();
  }

  List<Sheet> counted(String application) {
    return scorer.counted(sheets(application));
  }

  /** The score that ranks, with its steps; empty when nothing counts. */
  Optional<Working> score(String application, List<Sheet> counted) {
    Optional<Working> own = scorer.score(counted);
    Optional<Working> ranking =
        joint.isEmpty() ? own : own.flatMap(given -> joint.get().of(application, given));
    return ranking.map(exact -> Working.Rounded.of(exact, scoring.rounding()));
  }

  /** The exact score that one sheet alone gives; empty when nothing on it counts. */
  Optional<Fraction> sheet(Sheet counted) {
    return scorer.score(List.of(counted)).map(Working::value);
  }

  Optional<Fraction> median(String application) {
    return median.score(counted(application)).map(Working::value);
  }

  /**
   * The score of each criterion as ranked and printed, in the cohort's order; empty: no mark
   * counts.
   */
  List<Optional<Fraction>> criteria(List<Sheet> counted) {
    return CriterionScores.of(
            counted, cohort.criteria().size(), scoring.aggregate(), scoring.rounding())
        .stream()
        .map(score -> score.map(Working::value))
        .toList();
  }

  /** The score of one criterion as above. */
  Optional<Fraction> criterion(String application, String criterion) {
    return criteria(counted(application)).get(criterionPositions.get(criterion));
  }

  /** A sheet without some criteria. */
  record Gap(String expert, List<String> criteria) {}

  List<Gap> gaps(String application) {
    List<Gap> gaps = new ArrayList<>();
    for (Sheet sheet : sheets(application)) {
      List<String> absent = new ArrayList<>();
      for (int i = 0; i < sheet.scores().size(); i++) {
        if (sheet.scores().get(i).isEmpty()) {
          absent.add(cohort.criteria().get(i).name());
        }
      }
      if (!absent.isEmpty()) {
        gaps.add(new Gap(sheet.expert(), absent));
      }
    }
    return gaps;
  }
}
