package stapel.evaluation.mixed;

/**
 * Effects in the units of the marks.
 *
 * @param mean of all marks
 * @param application what each application has above the mean
 * @param expert how much more than others each expert gives; negative for a harsh one
 */
public record Effects(double mean, double[] application, double[] expert) {

  /** The mean and its own effect for each application: the mark a middling expert would give. */
  public double[] adjusted() {
    double[] values = application.clone();
    for (int i = 0; i < values.length; i++) {
      values[i] += mean;
    }
    return values;
  }
}
