package stapel.evaluation.reliability;

import stapel.evaluation.mixed.Components;

/**
 * How much surer a cut becomes by one more reading of an application by an expert drawn from many:
 * the expected probability of deciding rightly after it less that before it (value of information:
 * Raiffa and Schlaifer, Applied Statistical Decision Theory, 1961). The line is held; its own error
 * is small beside an application's.
 */
public final class NextReading {
  /** Points of the expectation, over four standard deviations on either side. */
  private static final int POINTS = 161;

  private final double noise;
  private final double line;

  /**
   * For a cut.
   *
   * @param line between the last with a place and the first without, in the units of the marks
   */
  public NextReading(Components components, double line) {
    this.noise =
        components.expert() * components.expert() + components.residual() * components.residual();
    this.line = line;
  }

  /**
   * What one more reading gains, 0 to 0.5.
   *
   * @param adjusted of the application
   * @param error its standard error, above 0
   */
  public double gain(double adjusted, double error) {
    double variance = error * error;
    double after = Math.sqrt(variance * noise / (variance + noise));
    double moves = Math.sqrt(variance - after * after);
    double away = Math.abs(adjusted - line);
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < POINTS; i++) {
      double z = 8.0 * i / (POINTS - 1) - 4;
      double weight = StrictMath.exp(-z * z / 2);
      sum += weight * Normal.below(Math.abs(away + moves * z) / after);
      weights += weight;
    }
    return Math.max(sum / weights - Normal.below(away / error), 0);
  }
}
