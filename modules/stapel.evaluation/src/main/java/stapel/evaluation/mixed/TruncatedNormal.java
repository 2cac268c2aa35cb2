package stapel.evaluation.mixed;

/**
 * Draws a normal number that lies between two bounds (Robert, Statistics and Computing 5, 1995).
 */
final class TruncatedNormal {
  private final NormalSource normal;

  TruncatedNormal(NormalSource normal) {
    this.normal = normal;
  }

  double draw(double mean, double deviation, double from, double to) {
    if (from >= to) {
      return from;
    }
    double low = (from - mean) / deviation;
    double high = (to - mean) / deviation;
    double drawn = high < 0 ? -standard(-high, -low) : standard(low, high);
    return Math.min(Math.max(mean + deviation * drawn, from), to);
  }

  /** With an upper bound that is not negative. */
  private double standard(double low, double high) {
    if (low <= 0 && high - low > 1) {
      while (true) {
        double x = normal.next();
        if (x >= low && x <= high) {
          return x;
        }
      }
    }
    boolean narrow = high - low < 1 / Math.max(low, 1);
    return narrow || low <= 0 ? between(low, high) : tail(low, high);
  }

  /** Uniform proposals for a narrow piece. */
  private double between(double low, double high) {
    double nearest = low > 0 ? low : 0;
    while (true) {
      double x = low + (high - low) * normal.uniform();
      if (normal.uniform() <= StrictMath.exp((nearest * nearest - x * x) / 2)) {
        return x;
      }
    }
  }

  /** Exponential proposals for a tail. */
  private double tail(double low, double high) {
    double rate = (low + Math.sqrt(low * low + 4)) / 2;
    while (true) {
      double x = low - StrictMath.log(1 - normal.uniform()) / rate;
      if (x <= high && normal.uniform() <= StrictMath.exp(-(x - rate) * (x - rate) / 2)) {
        return x;
      }
    }
  }
}
