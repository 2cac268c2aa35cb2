package stapel.evaluation.ranking;

import java.util.Optional;
import stapel.evaluation.api.Fraction;

/**
 * An application after scoring.
 *
 * @param score the value that ranks; empty when nothing counts
 * @param marks that were given on the sheets that count
 * @param experts with a sheet that counts
 * @param step why it is short or below a floor; empty when neither
 * @param place {@link Place#SHORT}, {@link Place#OUT} for below a floor, or {@link Place#IN} for
 *     eligible
 */
record Standing(
    Application application,
    Optional<Fraction> score,
    int marks,
    int experts,
    Place place,
    String step) {
  Places.Given verdict() {
    return new Places.Given(place, step);
  }
}
