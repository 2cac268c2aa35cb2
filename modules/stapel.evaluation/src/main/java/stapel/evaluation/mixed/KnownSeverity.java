package stapel.evaluation.mixed;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import stapel.api.work.Progress;

/**
 * Effects when the deviation between experts is given and the mean is that of all marks, under a
 * density of the other two deviations: between applications and residual.
 */
public final class KnownSeverity {
  private static final int FEW = 100;

  private final Readings readings;
  private final Layout layout;
  private final double severity;
  private final double apart;

  /**
   * Of these readings.
   *
   * @param severity standard deviation between experts
   */
  public KnownSeverity(Readings readings, double severity) {
    // An expert of one reading is a part of its rest.
    boolean told = Design.of(readings).severity();
    this.readings = told ? readings : readings.byOneExpert();
    this.layout = new Layout(this.readings);
    this.severity = told ? severity : 0;
    this.apart = told ? 0 : severity;
  }

  private double rest(double residual) {
    return Math.sqrt(residual * residual + apart * apart);
  }

  private Equations at(double application, double rest) {
    return new Equations(layout, new Ratios(application / rest, severity / rest), true);
  }

  /** The logarithm of the likelihood of the marks, up to a constant. */
  public double logLikelihood(double application, double residual) {
    double rest = rest(residual);
    Equations equations = at(application, rest);
    return -0.5 * (equations.logDeterminant() + equations.squares / (rest * rest))
        - readings.size() * StrictMath.log(rest);
  }

  /**
   * Draws.
   *
   * @param logDensity of the deviations between applications and residual given the marks, up to a
   *     constant; minus infinity where they cannot be
   * @param most the greatest both can be
   */
  public void each(
      ToDoubleFunction<double[]> logDensity,
      double[] most,
      int draws,
      NormalSource normal,
      Progress progress,
      Consumer<Effects> taker) {
    double[] start = {most[0] / 3, most[1] / 3};
    double[] mode =
        new QuadraticSearch(point -> -logDensity.applyAsDouble(point), progress).near(start);
    int cells = layout.inner <= FEW ? 25 : 7;
    List<Grid.Cell> density = new Grid(logDensity, most, cells).around(mode, progress);
    List<Integer> counts = Grid.counts(density, draws);
    int done = 0;
    for (int i = 0; i < density.size(); i++) {
      double rest = rest(density.get(i).point()[1]);
      Equations equations = at(density.get(i).point()[0], rest);
      for (int draw = 0; draw < counts.get(i); draw++) {
        progress.stopWhenCancelled();
        taker.accept(equations.drawn(rest, normal));
        progress.at(++done, draws);
      }
    }
  }
}
