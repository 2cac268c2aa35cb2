package stapel.evaluation.ranking;

import java.util.Optional;
import stapel.evaluation.api.Fraction;

/**
 * One criterion of a call.
 *
 * @param weight not negative
 * @param direction empty: that of the whole ranking. A criterion against the ranking's direction (a
 *     price where higher scores win) is combined with its sign turned
 * @param floor the criterion's own score that an application must reach; empty: none
 */
public record Criterion(
    String name, Fraction weight, Optional<Direction> direction, Optional<Fraction> floor) {
  public Criterion {
    if (name.isBlank() || weight.signum() < 0) {
      throw new IllegalArgumentException("criterion '" + name + "' weight " + weight);
    }
  }

  /** A criterion of weight one in the ranking's direction without a floor. */
  public static Criterion plain(String name) {
    return new Criterion(name, Fraction.ONE, Optional.empty(), Optional.empty());
  }
}
