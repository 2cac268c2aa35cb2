package stapel.evaluation.mixed;

import java.util.SplittableRandom;

/**
 * Normal random numbers, the same for the same seed on every machine: the polar method (Marsaglia
 * and Bray, SIAM Review 6, 1964) on {@link SplittableRandom}, with logarithms of {@link
 * StrictMath}.
 */
public final class NormalSource {
  private final SplittableRandom random;
  private double spare;
  private boolean spared;

  /** From this seed. */
  public NormalSource(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Uniform in [0, 1). */
  public double uniform() {
    return random.nextDouble();
  }

  /** Standard normal. */
  public double next() {
    if (spared) {
      spared = false;
      return spare;
    }
    double x;
    double y;
    double square;
    do {
      x = 2 * random.nextDouble() - 1;
      y = 2 * random.nextDouble() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
    spare = y * factor;
    spared = true;
    return x * factor;
  }

  double[] array(int size, double scale) {
    double[] numbers = new double[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = scale * next();
    }
    return numbers;
  }

  /**
   * Chi-squared with real degrees of freedom above 0: the gamma method of Marsaglia and Tsang (ACM
   * TOMS 26, 2000).
   */
  public double chiSquared(double degrees) {
    double shape = degrees / 2;
    if (shape < 1) {
      double boost = StrictMath.pow(1 - random.nextDouble(), 1 / shape);
      return chiSquared(degrees + 2) * boost;
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = next();
      double v = 1 + c * x;
      v = v * v * v;
      double u = 1 - random.nextDouble();
      if (v > 0 && StrictMath.log(u) < 0.5 * x * x + d * (1 - v + StrictMath.log(v))) {
        return 2 * d * v;
      }
    }
  }
}
