package stapel.evaluation.mixed;

/**
 * Estimated components and the predictions that follow from them.
 *
 * @param readings what was fitted: as one expert's where severity cannot be told from the rest
 * @param ratios of the components
 * @param components standard deviations and mean
 * @param effects best linear unbiased predictions
 * @param deviance minus twice the restricted log likelihood
 */
public record Fit(
    Readings readings, Ratios ratios, Components components, Effects effects, double deviance) {

  /** True when severity could be told from the rest; otherwise there is one expert. */
  public boolean severity() {
    return readings.experts() > 1;
  }

  /** Error variances of the predictions at the estimated components, in squared marks. */
  public Errors errors() {
    Errors units = new Equations(new Layout(readings), ratios, false).errors();
    double variance = components.residual() * components.residual();
    return new Errors(scaled(units.application(), variance), scaled(units.expert(), variance));
  }

  private static double[] scaled(double[] values, double factor) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
    return values;
  }

  /** The predictions for other readings of the same applications and experts, components held. */
  public Effects effectsOf(Readings others) {
    Readings like = severity() ? others : others.byOneExpert();
    return new Equations(new Layout(like), ratios, false).predicted();
  }
}
