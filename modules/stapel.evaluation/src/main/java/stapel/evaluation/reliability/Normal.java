package stapel.evaluation.reliability;

/** The standard normal distribution. */
final class Normal {
  private Normal() {}

  /**
   * The probability of at most x, for x not negative: Zelen and Severo (Handbook of Mathematical
   * Functions, 1964, formula 26.2.17), off by less than 1e-7.
   */
  static double below(double x) {
    double t = 1 / (1 + 0.2316419 * x);
    double series =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return 1 - StrictMath.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * series;
  }
}
