package stapel.evaluation.expectedrank;

import java.util.function.Consumer;
import stapel.api.work.Progress;
import stapel.evaluation.mixed.Draws;
import stapel.evaluation.mixed.Effects;
import stapel.evaluation.mixed.KnownSeverity;
import stapel.evaluation.mixed.NormalSource;
import stapel.evaluation.mixed.Readings;

/**
 * The model of Heyard et al. (arXiv 2102.09958, section 3): a mark is the mean of all marks, the
 * application's worth, the expert's opinion of this application round the expert's severity nu, and
 * a rest; nu ~ N(0, 0.5²), the standard deviations of worth, opinion and rest uniform on 0 to 2. An
 * expert marks an application once, so opinion and rest are told as one deviation s = √(opinion² +
 * rest²), whose prior follows: the length of a point of a square. Both numbers are for the scale
 * from 1 to 6 and go with the width of another one.
 */
public final class HeyardPosterior implements Draws {
  private static final double WIDTH = 5;
  private static final double MOST = 2;
  private static final double SEVERITY = 0.5;

  private final KnownSeverity model;
  private final double most;

  /**
   * Of these readings.
   *
   * @param width of the scale: greatest less least mark
   */
  public HeyardPosterior(Readings readings, double width) {
    this.model = new KnownSeverity(readings, SEVERITY * width / WIDTH);
    this.most = MOST * width / WIDTH;
  }

  @Override
  public void each(int draws, NormalSource normal, Progress progress, Consumer<Effects> taker) {
    double[] limits = {most, most * Math.sqrt(2)};
    model.each(this::logDensity, limits, draws, normal, progress, taker);
  }

  /** Of worth and of opinion and rest together. */
  private double logDensity(double[] point) {
    double worth = point[0];
    double rest = point[1];
    if (worth < 0 || worth >= most || rest <= most * 1e-3 || rest >= most * Math.sqrt(2)) {
      return Double.NEGATIVE_INFINITY;
    }
    return StrictMath.log(prior(rest / most)) + model.logLikelihood(worth, rest);
  }

  /** Up to a constant: the arc of radius {@code length} inside the unit square. */
  private static double prior(double length) {
    double corner = length <= 1 ? 0 : 2 * StrictMath.acos(1 / length);
    return length * (Math.PI / 2 - corner);
  }
}
