package stapel.mentoring.timetable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Points as whole numbers, units, so that sums are exact. Points with very many decimals are
 * rounded for the search; the bound then gets {@link #margin} on top.
 */
final class Scale {
  private static final int MOST_DECIMALS = 6;

  /** Sums up to this stay exact in a double, fractions of a unit for prices included. */
  private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(1L << 41);

  private final int decimals;

  /** What rounding can change about the worth of any plan, in units; 0 when nothing is rounded. */
  final long margin;

  Scale(Demand demand) {
    List<BigDecimal> numbers = numbers(demand).toList();
    int needed = numbers.stream().mapToInt(Scale::decimals).max().orElse(0);
    long sessions = demand.teams().stream().mapToLong(Team::sessions).sum();
    BigDecimal largest =
        numbers.stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
    BigDecimal sum = largest.multiply(BigDecimal.valueOf(4 * Math.max(1, sessions)));
    int room = MOST_UNITS.precision() - sum.precision() + sum.scale() - MOST_UNITS.scale();
    decimals = Math.max(0, Math.min(Math.min(needed, MOST_DECIMALS), room));
    long most = demand.previous().size() + sessions * (Days.MOST_SLOTS + 4);
    margin = needed > decimals ? most : 0;
  }

  private static Stream<BigDecimal> numbers(Demand demand) {
    Weights weights = demand.weights();
    return Stream.of(
            Stream.of(weights.unassigned(), weights.mentorDay(), weights.gap(), weights.moved()),
            demand.fits().stream().map(Fit::points),
            demand.teams().stream().flatMap(team -> team.preference().values().stream()))
        .flatMap(part -> part);
  }

  private static int decimals(BigDecimal points) {
    return Math.max(0, points.stripTrailingZeros().scale());
  }

  long units(BigDecimal points) {
    return points.movePointRight(decimals).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  BigDecimal points(long units) {
    return BigDecimal.valueOf(units, decimals);
  }
}
