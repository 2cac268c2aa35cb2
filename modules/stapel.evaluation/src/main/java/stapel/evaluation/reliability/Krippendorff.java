package stapel.evaluation.reliability;

import java.util.Arrays;
import stapel.evaluation.mixed.Readings;

/**
 * Krippendorff's alpha: one less observed by expected disagreement, over applications with at least
 * two readings. The ordinal distance of two marks is that of their middle ranks among all marks
 * (Krippendorff 2004, section 11.3.4), so both kinds are one sum of squares.
 */
public final class Krippendorff {
  private Krippendorff() {}

  /**
   * For marks whose distances count. NaN when no application has two readings, or those that have
   * are all marked alike: then there is nothing to disagree about.
   */
  public static double interval(Readings readings) {
    return alpha(paired(readings));
  }

  /** For marks whose order counts. NaN as above. */
  public static double ordinal(Readings readings) {
    Readings paired = paired(readings);
    return alpha(paired.withMarks(middleRanks(paired.mark())));
  }

  private static Readings paired(Readings readings) {
    int[] counts = readings.perApplication();
    return readings.only(i -> counts[readings.application()[i]] > 1);
  }

  /** For each mark, how many are less plus half of those that are equal. */
  static double[] middleRanks(double[] marks) {
    double[] sorted = marks.clone();
    Arrays.sort(sorted);
    double[] ranks = new double[marks.length];
    for (int i = 0; i < marks.length; i++) {
      ranks[i] = (end(sorted, marks[i], false) + end(sorted, marks[i], true)) / 2.0;
    }
    return ranks;
  }

  /** How many are less than the mark, or at most the mark. */
  private static int end(double[] sorted, double mark, boolean equal) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) / 2;
      boolean before = equal ? sorted[middle] <= mark : sorted[middle] < mark;
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    return low;
  }

  private static double alpha(Readings paired) {
    int[] counts = paired.perApplication();
    double[] means = paired.means();
    double grand = paired.mean();
    double observed = 0;
    double expected = 0;
    for (int i = 0; i < paired.size(); i++) {
      int application = paired.application()[i];
      double off = paired.mark()[i] - means[application];
      // All pairs of m marks differ by 2m times their squares about their mean, each one m - 1
      // times.
      observed += 2.0 * counts[application] / (counts[application] - 1) * off * off;
      double about = paired.mark()[i] - grand;
      expected += about * about;
    }
    double size = paired.size();
    return 1 - observed / size / (2 * expected / (size - 1));
  }
}
