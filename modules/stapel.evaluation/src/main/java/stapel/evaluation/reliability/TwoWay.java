package stapel.evaluation.reliability;

import stapel.evaluation.mixed.Components;

/**
 * Intraclass correlations of absolute agreement when experts are drawn from many (Shrout and Fleiss
 * 1979, case 2), from the components of crossed random effects, so that missing readings are no
 * matter. For a complete panel with no component at zero these are the values of the analysis of
 * variance.
 *
 * @param single ICC(2,1): of one reading
 * @param average ICC(2,k): of the mean of k readings
 */
public record TwoWay(double single, double average) {

  /** For a mean of this many readings. */
  public static TwoWay of(Components components, double readings) {
    double worth = components.application() * components.application();
    double noise =
        components.expert() * components.expert() + components.residual() * components.residual();
    return new TwoWay(worth / (worth + noise), worth / (worth + noise / readings));
  }
}
