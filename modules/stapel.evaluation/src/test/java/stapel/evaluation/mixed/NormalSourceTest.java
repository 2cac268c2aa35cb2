package stapel.evaluation.mixed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Means and variances of many draws beside those of the distributions. */
final class NormalSourceTest {
  private static final int MANY = 200_000;

  private static void assertMoments(double mean, double variance, DoubleSupplier source) {
    double[] drawn = DoubleStream.generate(source).limit(MANY).toArray();
    double found = DoubleStream.of(drawn).average().orElseThrow();
    double spread = DoubleStream.of(drawn).map(x -> (x - found) * (x - found)).sum() / MANY;
    assertEquals(mean, found, 5 * Math.sqrt(variance / MANY));
    assertEquals(variance, spread, 0.03 * variance);
  }

  @Test
  void normalAndChiSquared() {
    NormalSource normal = new NormalSource(1);
    assertMoments(0, 1, normal::next);
    assertMoments(7, 14, () -> normal.chiSquared(7));
    assertMoments(1, 2, () -> normal.chiSquared(1));
  }

  /** Of a normal number above a: phi(a) / (1 - Phi(a)), from tables. */
  @Test
  void truncatedNormal() {
    TruncatedNormal truncated = new TruncatedNormal(new NormalSource(2));
    double up = Double.POSITIVE_INFINITY;
    assertMoments(0.79788456, 0.36338023, () -> truncated.draw(0, 1, 0, up));
    assertMoments(3.28309865, 0.07055883, () -> truncated.draw(0, 1, 3, up));
    assertMoments(-3.28309865, 0.07055883, () -> truncated.draw(0, 1, -up, -3));
    assertMoments(5, 1 / 12.0 * 0.01, () -> truncated.draw(5, 50, 4.95, 5.05));
    for (int i = 0; i < 1000; i++) {
      double drawn = truncated.draw(1, 2, 4.5, 6);
      assertTrue(drawn >= 4.5 && drawn <= 6);
    }
  }

  @Test
  void theSameSeedGivesTheSame() {
    NormalSource one = new NormalSource(42);
    NormalSource other = new NormalSource(42);
    for (int i = 0; i < 100; i++) {
      assertEquals(one.next(), other.next(), 0);
      assertEquals(one.chiSquared(3), other.chiSquared(3), 0);
    }
  }
}
