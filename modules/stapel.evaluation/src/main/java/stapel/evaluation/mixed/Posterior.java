package stapel.evaluation.mixed;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import stapel.api.work.Progress;

/**
 * Effects given the marks when the components themselves are known with an error only: uniform
 * priors on the standard deviations of applications and the rest up to the width of the marks, a
 * half-Cauchy one on that of experts (both Gelman, Bayesian Analysis 1, 2006), the residual one
 * integrated exactly, the two ratios on a {@link Grid}. Without errors of the components intervals
 * of small panels would be too short; with a uniform prior on severity too long, since few experts
 * say little against a large one. The scale of the half-Cauchy is the standard error of a mean of
 * as many marks as an expert has given.
 */
public final class Posterior implements Draws {
  private static final int FEW = 100;

  private final Layout layout;
  private final double width;
  private final int degrees;
  private final List<Grid.Cell> cells;

  private Posterior(Layout layout, double width, int degrees, List<Grid.Cell> cells) {
    this.layout = layout;
    this.width = width;
    this.degrees = degrees;
    this.cells = cells;
  }

  /**
   * Around a fit.
   *
   * @param width of the marks: no standard deviation can be larger
   */
  public static Posterior around(Fit fit, double width, Progress progress) {
    Readings readings = fit.readings();
    Layout layout = new Layout(readings);
    boolean severity = readings.experts() > 1;
    double application = fit.ratios().application();
    double[] mode =
        severity ? new double[] {application, fit.ratios().expert()} : new double[] {application};
    int degrees = Math.max(layout.size() - 2 - mode.length, 1);
    double[] most = new double[mode.length];
    Arrays.setAll(
        most,
        i -> Math.max(width / Math.max(fit.components().residual(), width * 1e-3), 2 * mode[i]));
    int cells = layout.inner <= FEW ? 15 : 7;
    double scale = (double) readings.experts() / readings.size();
    Grid grid =
        new Grid(point -> logDensity(layout, point, degrees) + logPrior(point, scale), most, cells);
    return new Posterior(layout, width, degrees, grid.around(mode, progress));
  }

  private static double logDensity(Layout layout, double[] point, int degrees) {
    Equations equations = new Equations(layout, ratios(point), false);
    return -0.5 * (equations.logDeterminant() + degrees * StrictMath.log(equations.squares));
  }

  /** Half-Cauchy of severity, up to a constant; the scale is squared. */
  private static double logPrior(double[] point, double scale) {
    return point.length > 1 ? -StrictMath.log(scale + point[1] * point[1]) : 0;
  }

  private static Ratios ratios(double[] point) {
    return new Ratios(point[0], point.length > 1 ? point[1] : 0);
  }

  /**
   * How far predictions are from the truth: the mean of the squared error over the cells, in
   * squared marks.
   *
   * @param predicted mean and effects that were told
   */
  public Errors errors(Effects predicted, Progress progress) {
    double[] application = new double[predicted.application().length];
    double[] expert = new double[predicted.expert().length];
    for (Grid.Cell cell : cells) {
      progress.stopWhenCancelled();
      Equations equations = new Equations(layout, ratios(cell.point()), false);
      double variance = Math.min(equations.squares / Math.max(degrees - 2, 0.5), width * width);
      Errors errors = equations.errors();
      Effects here = equations.predicted();
      add(
          application,
          errors.application(),
          here.adjusted(),
          predicted.adjusted(),
          cell.share(),
          variance);
      add(expert, errors.expert(), here.expert(), predicted.expert(), cell.share(), variance);
    }
    return new Errors(application, expert);
  }

  private static void add(
      double[] sums, double[] units, double[] here, double[] told, double share, double variance) {
    for (int i = 0; i < sums.length; i++) {
      double off = here[i] - told[i];
      sums[i] += share * (variance * units[i] + off * off);
    }
  }

  @Override
  public void each(int draws, NormalSource normal, Progress progress, Consumer<Effects> taker) {
    List<Integer> counts = Grid.counts(cells, draws);
    int done = 0;
    for (int i = 0; i < cells.size(); i++) {
      Equations equations = new Equations(layout, ratios(cells.get(i).point()), false);
      for (int draw = 0; draw < counts.get(i); draw++) {
        progress.stopWhenCancelled();
        taker.accept(equations.drawn(residual(equations, normal), normal));
        progress.at(++done, draws);
      }
    }
  }

  private double residual(Equations equations, NormalSource normal) {
    double residual = Math.sqrt(equations.squares / normal.chiSquared(degrees));
    return Math.min(residual, width);
  }
}
