package stapel.evaluation.mixed;

import java.util.Arrays;

/**
 * A scale with ends, and what a mark on it says of the opinion behind it.
 *
 * @param low the least mark there is
 * @param high the greatest mark there is
 * @param step between neighbouring marks; 0 when any mark between the ends can be given
 */
public record MarkScale(double low, double high, double step) {

  /** Checks that the scale has a width. */
  public MarkScale {
    if (!(low < high) || !(step >= 0) || !Double.isFinite(high - low)) {
      throw new IllegalArgumentException("scale " + low + " to " + high + " by " + step);
    }
  }

  /** How wide it is. */
  public double width() {
    return high - low;
  }

  /** True for a mark that can be given. */
  public boolean holds(double mark) {
    return mark >= low && mark <= high;
  }

  /** From where the opinion may be: everything below for the least mark. */
  double from(double mark) {
    return mark <= low + step / 4 ? Double.NEGATIVE_INFINITY : mark - step / 2;
  }

  /** Up to where the opinion may be: everything above for the greatest mark. */
  double to(double mark) {
    return mark >= high - step / 4 ? Double.POSITIVE_INFINITY : mark + step / 2;
  }

  /** A scale of steps as fine as these marks show, at least one. */
  public static MarkScale stepped(double low, double high, double[] marks) {
    double[] levels =
        Arrays.stream(marks).map(mark -> (mark - low) / (high - low)).sorted().distinct().toArray();
    double gap = 1;
    for (int i = 1; i < levels.length; i++) {
      gap = levels[i] - levels[i - 1] > 1e-9 ? Math.min(gap, levels[i] - levels[i - 1]) : gap;
    }
    return new MarkScale(low, high, gap * (high - low));
  }
}
