package stapel.evaluation.calibrated;

import java.util.Optional;
import java.util.OptionalInt;
import stapel.evaluation.mixed.MarkScale;
import stapel.evaluation.ranking.Joint;

/**
 * How a ranking is calibrated.
 *
 * @param method what ranks
 * @param top places; empty: nothing is said of a cut
 * @param minExperts applications with fewer readings are fitted but take no rank from others
 * @param sure probability from which a side of the cut counts as supported, above 0.5
 * @param scale of a sheet's number; empty: without ends
 * @param marks what a mark says of the opinion behind it
 * @param exchangeable groups of applications that no expert joins are compared all the same, as if
 *     experts had been given to them by lot
 * @param seed of the draws
 */
public record CalibrationRule(
    Joint.Method method,
    OptionalInt top,
    int minExperts,
    double sure,
    Optional<MarkScale> scale,
    Marks marks,
    boolean exchangeable,
    long seed) {

  /** What a mark says of the opinion behind it. */
  public enum Marks {
    /** Just this. */
    PLAIN,
    /** This between the ends of the scale; at an end, this or beyond. */
    CLIPPED,
    /** The nearest step of the scale; at an end, this step or beyond. */
    ORDINAL
  }

  /** Checks the numbers. */
  public CalibrationRule {
    if (!(sure > 0.5 && sure < 1) || minExperts < 1) {
      throw new IllegalArgumentException("sure " + sure + ", minExperts " + minExperts);
    }
    if (marks != Marks.PLAIN && scale.isEmpty()) {
      throw new IllegalArgumentException("marks " + marks + " without a scale");
    }
  }
}
