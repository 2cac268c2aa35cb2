package stapel.evaluation.ranking;

import java.util.List;
import java.util.Optional;

/**
 * How marks become scores.
 *
 * @param combine not used by {@link Order#POOLED}
 * @param direction empty: lower is better when every criterion says so, else higher
 * @param missing used by {@link Order#CRITERIA_FIRST} only
 * @param rounding applied to each criterion under {@link Order#EXPERTS_FIRST}, and to every final
 *     score
 */
public record Scoring(
    Order order,
    Aggregate aggregate,
    Combine combine,
    Optional<Direction> direction,
    Missing missing,
    Rounding rounding) {

  /** Exact scores, weighted means, the direction of the criteria, incomplete sheets refused. */
  public static Scoring of(Order order, Aggregate aggregate) {
    return new Scoring(
        order, aggregate, Combine.MEAN, Optional.empty(), Missing.REFUSE, new Rounding.None());
  }

  /** The same, its criteria combined so. */
  public Scoring with(Combine other) {
    return new Scoring(order, aggregate, other, direction, missing, rounding);
  }

  /** The same in this direction. */
  public Scoring with(Direction other) {
    return new Scoring(order, aggregate, combine, Optional.of(other), missing, rounding);
  }

  /** The same, its incomplete sheets treated so. */
  public Scoring with(Missing other) {
    return new Scoring(order, aggregate, combine, direction, other, rounding);
  }

  /** The same, rounded so. */
  public Scoring with(Rounding other) {
    return new Scoring(order, aggregate, combine, direction, missing, other);
  }

  /** The same in exact numbers with the median, which settles ties. */
  Scoring exactMedian() {
    return new Scoring(order, new Median(), combine, direction, missing, new Rounding.None());
  }

  Direction directionFor(List<Criterion> criteria) {
    boolean allLower =
        criteria.stream()
            .allMatch(criterion -> criterion.direction().equals(Optional.of(Direction.LOWER)));
    return direction.orElse(allLower && !criteria.isEmpty() ? Direction.LOWER : Direction.HIGHER);
  }
}
