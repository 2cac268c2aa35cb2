package stapel.evaluation.mixed;

/**
 * Standard deviations of the effects as multiples of the residual one.
 *
 * @param application at least 0
 * @param expert at least 0
 */
public record Ratios(double application, double expert) {

  /** Checks the signs. */
  public Ratios {
    if (!(application >= 0 && expert >= 0)) {
      throw new IllegalArgumentException("ratios " + application + ", " + expert);
    }
  }
}
