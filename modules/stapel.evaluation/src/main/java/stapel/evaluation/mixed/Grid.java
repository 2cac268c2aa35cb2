package stapel.evaluation.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import stapel.api.work.Progress;

/**
 * A density of one or two positive parameters, taken at the middles of equal cells between the
 * points where it has fallen to a four-hundredth on either side of its mode.
 */
public final class Grid {
  private static final double FALL = 6;
  private static final double LEAST_WEIGHT = 1e-5;

  private final ToDoubleFunction<double[]> logDensity;
  private final double[] most;
  private final int cells;

  /**
   * A cell's middle.
   *
   * @param share of the whole, all shares together are 1
   */
  public record Cell(double[] point, double share) {}

  /**
   * Of a density.
   *
   * @param logDensity of parameters from 0 to {@code most}, up to a constant
   * @param cells along each parameter
   */
  public Grid(ToDoubleFunction<double[]> logDensity, double[] most, int cells) {
    this.logDensity = logDensity;
    this.most = most.clone();
    this.cells = cells;
  }

  /** The cells that weigh anything, in a fixed order. */
  public List<Cell> around(double[] mode, Progress progress) {
    double top = logDensity.applyAsDouble(mode);
    double[] from = new double[mode.length];
    double[] to = new double[mode.length];
    for (int axis = 0; axis < mode.length; axis++) {
      from[axis] = end(mode, axis, -1, top);
      to[axis] = end(mode, axis, 1, top);
    }
    List<double[]> points = new ArrayList<>();
    List<Double> logs = new ArrayList<>();
    int all = mode.length == 1 ? cells : cells * cells;
    double highest = Double.NEGATIVE_INFINITY;
    for (int cell = 0; cell < all; cell++) {
      progress.stopWhenCancelled();
      double[] point = new double[mode.length];
      for (int axis = 0, rest = cell; axis < mode.length; axis++, rest /= cells) {
        point[axis] = from[axis] + (to[axis] - from[axis]) * (rest % cells + 0.5) / cells;
      }
      points.add(point);
      logs.add(logDensity.applyAsDouble(point));
      highest = Math.max(highest, logs.get(cell));
    }
    return shares(points, logs, highest);
  }

  private static List<Cell> shares(List<double[]> points, List<Double> logs, double highest) {
    double sum = 0;
    for (double log : logs) {
      double weight = StrictMath.exp(log - highest);
      sum += weight > LEAST_WEIGHT ? weight : 0;
    }
    List<Cell> shares = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      double weight = StrictMath.exp(logs.get(i) - highest);
      if (weight > LEAST_WEIGHT) {
        shares.add(new Cell(points.get(i), weight / sum));
      }
    }
    return shares;
  }

  /** Where the density has fallen far enough; the fall grows with the square of the way. */
  private double end(double[] mode, int axis, int sign, double top) {
    double limit = sign < 0 ? 0 : most[axis];
    double step = Math.max(mode[axis] * 0.1, most[axis] * 1e-3);
    double way = Math.abs(limit - mode[axis]);
    // Half of a later step was not far enough.
    for (double least = 0; step < way; step *= 2, least = 0.5) {
      double[] point = mode.clone();
      point[axis] += sign * step;
      double fall = top - logDensity.applyAsDouble(point);
      if (fall >= FALL) {
        return mode[axis] + sign * step * Math.max(Math.sqrt(FALL / fall), least);
      }
    }
    return limit;
  }

  /** As many draws of each cell as its share says, the rounding carried on to the next. */
  static List<Integer> counts(List<Cell> cells, int draws) {
    List<Integer> counts = new ArrayList<>();
    double sum = 0;
    int given = 0;
    for (Cell cell : cells) {
      sum += cell.share();
      int upTo = (int) Math.round(sum * draws);
      counts.add(upTo - given);
      given = upTo;
    }
    return counts;
  }
}
