package stapel.evaluation.mixed;

import stapel.api.work.Progress;

/**
 * Crossed random effects by restricted maximum likelihood: the ratios that make {@link
 * Equations#deviance} least. It is an even function of each ratio, so it is searched without bounds
 * and a component of zero is an ordinary least point.
 */
public final class Reml {
  /** A ratio below this is a component of zero: the search ends at some 1e-6. */
  private static final double NOTHING = 1e-4;

  private final Readings readings;
  private final Layout layout;

  /**
   * Of these readings. Where severity cannot be told from the rest ({@link Design#severity}) all
   * are fitted as one expert's, whose severity is the mean's.
   */
  public Reml(Readings readings) {
    this.readings = Design.of(readings).severity() ? readings : readings.byOneExpert();
    this.layout = new Layout(this.readings);
  }

  /**
   * Estimates. The same readings give the same numbers.
   *
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public Fit fit(Progress progress) {
    Ratios ratios = ratios(progress);
    Equations equations = new Equations(layout, ratios, false);
    double residual = Math.sqrt(equations.squares / (layout.size() - 1));
    Effects effects = equations.predicted();
    Components components =
        new Components(
            ratios.application() * residual, ratios.expert() * residual, residual, effects.mean());
    return new Fit(readings, ratios, components, effects, equations.deviance());
  }

  private Ratios ratios(Progress progress) {
    double[] start = readings.experts() > 1 ? new double[] {1, 1} : new double[] {1};
    double[] best = new QuadraticSearch(this::deviance, progress).least(start);
    return at(best);
  }

  private static Ratios at(double[] point) {
    double application = Math.abs(point[0]);
    double expert = point.length > 1 ? Math.abs(point[1]) : 0;
    return new Ratios(application < NOTHING ? 0 : application, expert < NOTHING ? 0 : expert);
  }

  private double deviance(double[] point) {
    Ratios ratios = new Ratios(Math.abs(point[0]), point.length > 1 ? Math.abs(point[1]) : 0);
    return new Equations(layout, ratios, false).deviance();
  }
}
