package stapel.evaluation.mixed;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import stapel.api.work.Progress;

/**
 * The least point of a smooth function of one or two variables: a simplex (Nelder and Mead,
 * Computer Journal 7, 1965) to the neighbourhood, then steps of Newton with differences for
 * derivatives.
 */
final class QuadraticSearch {
  private static final int MOST_STEPS = 120;
  private static final int POLISHES = 3;

  private final ToDoubleFunction<double[]> function;
  private final Progress progress;

  private record Point(double[] at, double value) {}

  QuadraticSearch(ToDoubleFunction<double[]> function, Progress progress) {
    this.function = function;
    this.progress = progress;
  }

  /** The neighbourhood of the least point, to some thousandths. */
  double[] near(double[] start) {
    return simplex(start).at;
  }

  /** The least point, to some millionths. */
  double[] least(double[] start) {
    Point best = simplex(start);
    for (int i = 0; i < POLISHES; i++) {
      Point next = polished(best);
      boolean near = distance(next.at, best.at) < 1e-7;
      best = next.value <= best.value ? next : best;
      if (near) {
        break;
      }
    }
    return best.at;
  }

  private Point point(double[] at) {
    progress.stopWhenCancelled();
    return new Point(at, function.applyAsDouble(at));
  }

  private Point simplex(double[] start) {
    int size = start.length;
    Point[] corners = new Point[size + 1];
    corners[0] = point(start);
    for (int i = 0; i < size; i++) {
      double[] at = start.clone();
      at[i] *= 0.5;
      corners[i + 1] = point(at);
    }
    for (int step = 0; step < MOST_STEPS; step++) {
      Arrays.sort(corners, (a, b) -> Double.compare(a.value, b.value));
      if (distance(corners[0].at, corners[size].at) < 2e-3 * (1 + norm(corners[0].at))) {
        break;
      }
      move(corners);
    }
    Arrays.sort(corners, (a, b) -> Double.compare(a.value, b.value));
    return corners[0];
  }

  private void move(Point[] corners) {
    int last = corners.length - 1;
    double[] centre = new double[corners[0].at.length];
    for (int i = 0; i < last; i++) {
      for (int j = 0; j < centre.length; j++) {
        centre[j] += corners[i].at[j] / last;
      }
    }
    Point reflected = point(between(centre, corners[last].at, -1));
    if (reflected.value < corners[0].value) {
      Point further = point(between(centre, corners[last].at, -2));
      corners[last] = further.value < reflected.value ? further : reflected;
    } else if (last > 1 && reflected.value < corners[last - 1].value) {
      corners[last] = reflected;
    } else {
      boolean outside = reflected.value < corners[last].value;
      Point nearer = point(between(centre, corners[last].at, outside ? -0.5 : 0.5));
      if (nearer.value < Math.min(reflected.value, corners[last].value)) {
        corners[last] = nearer;
      } else {
        for (int i = 1; i <= last; i++) {
          corners[i] = point(between(corners[0].at, corners[i].at, 0.5));
        }
      }
    }
  }

  private static double[] between(double[] from, double[] to, double share) {
    double[] at = new double[from.length];
    Arrays.setAll(at, i -> from[i] + share * (to[i] - from[i]));
    return at;
  }

  /** One step of Newton; stays where the differences show no valley. */
  private Point polished(Point centre) {
    int size = centre.at.length;
    double[] step = new double[size];
    Arrays.setAll(step, i -> 2e-4 * Math.max(Math.abs(centre.at[i]), 0.05));
    double[] slope = new double[size];
    double[][] bend = new double[size][size];
    Point[] up = new Point[size];
    for (int i = 0; i < size; i++) {
      up[i] = moved(centre, step, i, 1);
      Point down = moved(centre, step, i, -1);
      slope[i] = (up[i].value - down.value) / (2 * step[i]);
      bend[i][i] = (up[i].value + down.value - 2 * centre.value) / (step[i] * step[i]);
    }
    if (size == 2) {
      double[] corner = {centre.at[0] + step[0], centre.at[1] + step[1]};
      double mixed = point(corner).value - up[0].value - up[1].value + centre.value;
      bend[0][1] = mixed / (step[0] * step[1]);
      double determinant = bend[0][0] * bend[1][1] - bend[0][1] * bend[0][1];
      if (bend[0][0] <= 0 || determinant <= 0) {
        return centre;
      }
      return point(
          new double[] {
            centre.at[0] - (bend[1][1] * slope[0] - bend[0][1] * slope[1]) / determinant,
            centre.at[1] - (bend[0][0] * slope[1] - bend[0][1] * slope[0]) / determinant
          });
    }
    return bend[0][0] <= 0 ? centre : point(new double[] {centre.at[0] - slope[0] / bend[0][0]});
  }

  private Point moved(Point centre, double[] step, int axis, int sign) {
    double[] at = centre.at.clone();
    at[axis] += sign * step[axis];
    return point(at);
  }

  private static double distance(double[] a, double[] b) {
    return norm(between(new double[a.length], difference(a, b), 1));
  }

  private static double[] difference(double[] a, double[] b) {
    double[] d = new double[a.length];
    Arrays.setAll(d, i -> a[i] - b[i]);
    return d;
  }

  private static double norm(double[] a) {
    return Math.sqrt(Arrays.stream(a).map(x -> x * x).sum());
  }
}
