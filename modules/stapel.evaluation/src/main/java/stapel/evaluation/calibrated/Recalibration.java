package stapel.evaluation.calibrated;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import stapel.api.work.Progress;
import stapel.evaluation.api.Fraction;
import stapel.evaluation.mixed.Reml;
import stapel.evaluation.ranking.Joint;

/**
 * The scores by which a smaller panel ranks: those that {@link Calibration} gives it by the same
 * rule, components estimated anew, without the draws that no score needs.
 */
public final class Recalibration {
  private final CalibrationRule rule;
  private final Predicate<String> ranks;

  /**
   * By a rule for plain marks.
   *
   * @param ranks applications that take a rank from others, whatever sheets they have left
   */
  public Recalibration(CalibrationRule rule, Predicate<String> ranks) {
    this.rule = rule;
    this.ranks = ranks;
  }

  /**
   * What ranks.
   *
   * @param byLot applications whose place the method leaves to a lot
   */
  public record Scores(Joint joint, Set<String> byLot) {}

  /**
   * Of this panel.
   *
   * @throws stapel.api.Refusal for a panel that allows no comparison
   */
  public Scores of(Panel panel) {
    return switch (rule.method()) {
      case ADJUSTED -> adjusted(panel);
      case EXPECTED_RANK -> {
        Calibrated calibrated = Calibration.of(panel, rule, Progress.UNSEEN, ranks);
        yield new Scores(calibrated.joint(rule.method()), calibrated.drawn());
      }
    };
  }

  private Scores adjusted(Panel panel) {
    PanelCheck.refuse(panel);
    if (!rule.exchangeable()) {
      PanelCheck.refuseApart(panel);
    }
    double[] fitted = new Reml(panel.readings()).fit(Progress.UNSEEN).effects().adjusted();
    double[] adjusted = Twins.of(panel.readings(), false).averaged(fitted);
    Map<String, Fraction> scores = new HashMap<>();
    for (int i = 0; i < adjusted.length; i++) {
      scores.put(panel.applications().get(i), Calibrated.ranks(adjusted[i]));
    }
    return new Scores(new Joint(rule.method(), scores), Set.of());
  }
}
