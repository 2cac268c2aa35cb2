package stapel.evaluation.ranked;

import java.util.Optional;
import stapel.api.Problem;
import stapel.evaluation.calibrated.Calibrated;
import stapel.evaluation.calibrated.Panel;

/**
 * What all sheets of a call together say of its ranking.
 *
 * @param told how far they say something
 * @param panel the sheets; empty when nothing is told
 * @param calibrated what they say; empty when nothing is told
 * @param reason why nothing is told; empty when something is
 */
record Comparison(
    Told told, Optional<Panel> panel, Optional<Calibrated> calibrated, Optional<Problem> reason) {

  /** How far. */
  enum Told {
    /** They rank. */
    DECIDES,
    /** They stand beside the score that ranks. */
    BESIDE,
    /** The regulation lets them speak when scoring is over. */
    LATER,
    /** They allow no comparison. */
    NONE
  }

  static Comparison of(Told told, Panel panel, Calibrated calibrated) {
    return new Comparison(told, Optional.of(panel), Optional.of(calibrated), Optional.empty());
  }

  static Comparison without(Told told, Problem reason) {
    return new Comparison(told, Optional.empty(), Optional.empty(), Optional.of(reason));
  }
}
