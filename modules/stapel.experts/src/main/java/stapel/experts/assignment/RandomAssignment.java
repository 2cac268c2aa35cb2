package stapel.experts.assignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;
import stapel.api.work.Progress;

/**
 * Randomised assignment under a cap on the probability of each pair (Jecmen, Zhang, Liu, Shah,
 * Conitzer and Fang, NeurIPS 2020): the probabilities of greatest expected affinity, from which
 * assignments are drawn that keep all bounds. A locked pair is certain and under no cap.
 */
public final class RandomAssignment {
  /** Units of a reading at most: nine digits after the point. */
  private static final int FINEST = 9;

  /** The least cap: a smaller one would be none of any unit. */
  public static final BigDecimal LEAST_CAP = BigDecimal.ONE.movePointLeft(FINEST);

  private RandomAssignment() {}

  /**
   * The linear program, solved exactly as a flow in units so small that the cap is a whole number.
   *
   * @param cap highest probability of a pair, {@link #LEAST_CAP} to 1; rounded down to nine digits
   *     when it has more and is no fraction of small numbers
   * @throws Unassignable when there is none within the bounds
   */
  public static Probabilities probabilities(Task task, BigDecimal cap, Progress progress) {
    return Probabilities.of(Flow.of(task, units(cap), progress));
  }

  /** An assignment in which each pair comes with its probability. */
  public static Assignment draw(Probabilities probabilities, RandomGenerator random) {
    return new DependentRounding(probabilities, random).draw();
  }

  static Units units(BigDecimal cap) {
    if (cap.compareTo(LEAST_CAP) < 0 || cap.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("cap " + cap);
    }
    BigDecimal plain = cap.stripTrailingZeros();
    if (plain.scale() <= 0) {
      return Units.WHOLE;
    }
    BigDecimal shorter = plain.scale() > 15 ? plain.setScale(15, RoundingMode.DOWN) : plain;
    long whole = BigDecimal.ONE.movePointRight(shorter.scale()).longValueExact();
    long part = shorter.movePointRight(shorter.scale()).longValueExact();
    long divisor = gcd(whole, part);
    if (whole / divisor <= 1_000_000_000L) {
      return new Units(whole / divisor, part / divisor);
    }
    return units(plain.setScale(FINEST, RoundingMode.DOWN));
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
