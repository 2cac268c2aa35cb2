package stapel.evaluation.ranked;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.work.Progress;
import stapel.evaluation.calibrated.Calibrated;
import stapel.evaluation.calibrated.Calibration;
import stapel.evaluation.calibrated.CalibrationRule;
import stapel.evaluation.calibrated.Panel;
import stapel.evaluation.calibrated.Recalibration;
import stapel.evaluation.criteria.ScoredCriterion;
import stapel.evaluation.mixed.MarkScale;
import stapel.evaluation.ranking.Combine;
import stapel.evaluation.ranking.Direction;
import stapel.evaluation.ranking.Joint;
import stapel.evaluation.ranking.Scoring;
import stapel.evaluation.ranking.Selection;
import stapel.evaluation.rule.CallRule;

/**
 * Calibrates a call's ranking: to rank by where its rule says so, else to stand beside it, where
 * the panel allows it.
 */
final class CallCalibration {
  /** Beside a ranking that does not need it, nobody waits for more. */
  private static final int MOST_BESIDE = 5_000;

  private static final double SURE = 0.9;

  private final CallRule rule;
  private final CallCohort.Loaded loaded;
  private final Progress progress;

  CallCalibration(CallRule rule, CallCohort.Loaded loaded, Progress progress) {
    this.rule = rule;
    this.loaded = loaded;
    this.progress = progress;
  }

  /** What ranks; empty when an application's own sheets do. */
  Optional<Joint.Method> method() {
    return switch (rule.aggregate()) {
      case MEAN, MEDIAN, TRIMMED_MEAN, METHOD -> Optional.empty();
      case ADJUSTED -> Optional.of(Joint.Method.ADJUSTED);
      case EXPECTED_RANK -> Optional.of(Joint.Method.EXPECTED_RANK);
    };
  }

  /**
   * What all sheets together say.
   *
   * @param speaks whether they may speak now where they do not decide
   * @throws Refusal when the ranking needs them and the panel allows no comparison
   */
  Comparison compare(Scoring scoring, Selection selection, boolean speaks) {
    Optional<Joint.Method> method = method();
    if (method.isPresent()) {
      Panel panel = Panel.of(loaded.cohort(), scoring);
      return Comparison.of(
          Comparison.Told.DECIDES, panel, calibrated(method.get(), panel, selection));
    }
    if (!speaks) {
      return Comparison.without(
          Comparison.Told.LATER, Problem.of("evaluation.panel.later", loaded.missing()));
    }
    if (loaded.byNumber().size() > MOST_BESIDE) {
      return Comparison.without(
          Comparison.Told.NONE, Problem.of("evaluation.panel.large", MOST_BESIDE));
    }
    try {
      Panel panel = Panel.of(loaded.cohort(), scoring);
      return Comparison.of(
          Comparison.Told.BESIDE, panel, calibrated(Joint.Method.ADJUSTED, panel, selection));
    } catch (Refusal noComparison) {
      return Comparison.without(Comparison.Told.NONE, noComparison.problems().get(0));
    }
  }

  /**
   * Scores of a part of this panel by the same rule; empty when own sheets rank. What enough
   * experts have read in the whole takes a rank with any sheet that is left, and nothing else does.
   */
  Optional<Recalibration> again(Panel whole, Selection selection) {
    int[] counts = whole.readings().perApplication();
    Set<String> read =
        IntStream.range(0, counts.length)
            .filter(i -> counts[i] >= rule.minExperts())
            .mapToObj(whole.applications()::get)
            .collect(Collectors.toSet());
    return method()
        .map(method -> new Recalibration(rule(method, whole, selection.top(), 1), read::contains));
  }

  private Calibrated calibrated(Joint.Method method, Panel panel, Selection selection) {
    return Calibration.of(panel, rule(method, panel, selection.top(), rule.minExperts()), progress);
  }

  private CalibrationRule rule(Joint.Method method, Panel panel, OptionalInt top, int minExperts) {
    return new CalibrationRule(
        method,
        top,
        minExperts,
        SURE,
        Optional.of(scale(panel)),
        CalibrationRule.Marks.PLAIN,
        false,
        1);
  }

  /** The ends of a sheet's number: those of its criteria by weight, else of the panel's numbers. */
  MarkScale scale(Panel panel) {
    BigDecimal low = weighed(panel, true);
    BigDecimal high = weighed(panel, false);
    BigDecimal weight =
        loaded.criteria().stream()
            .map(ScoredCriterion::weight)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    double divisor = rule.combine() == Combine.MEAN ? weight.doubleValue() : 1;
    double from = low.doubleValue() / divisor;
    double to = high.doubleValue() / divisor;
    double slack = (to - from) * 1e-9;
    double[] marks = panel.readings().mark();
    double least = Arrays.stream(marks).min().orElse(from);
    double most = Arrays.stream(marks).max().orElse(to);
    boolean holds = to > from && least >= from - slack && most <= to + slack;
    return holds || !(most > least)
        ? new MarkScale(Math.min(from, least), Math.max(to, least + 1), 0)
        : new MarkScale(least, most, 0);
  }

  /** A criterion against the direction of the ranking counts with its sign turned. */
  private BigDecimal weighed(Panel panel, boolean lowest) {
    Direction direction = panel.higherIsBetter() ? Direction.HIGHER : Direction.LOWER;
    return loaded.criteria().stream()
        .map(
            c ->
                c.direction() == direction
                    ? c.weight().multiply(lowest ? c.lowest() : c.highest())
                    : c.weight().multiply(lowest ? c.highest() : c.lowest()).negate())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
