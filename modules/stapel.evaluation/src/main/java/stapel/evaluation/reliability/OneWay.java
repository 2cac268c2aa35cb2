package stapel.evaluation.reliability;

import stapel.evaluation.mixed.Readings;

/**
 * Intraclass correlations of the one-way analysis of variance, where each application has readers
 * of its own (Shrout and Fleiss 1979, case 1; unequal numbers of readings as in Donner,
 * International Statistical Review 54, 1986).
 *
 * @param single ICC(1): of one reading
 * @param average ICC(1,k): of the mean of {@code readings} readings; minus infinity when all
 *     applications have the same mean
 * @param readings k0, the number of readings an application has, weighted for inequality
 */
public record OneWay(double single, double average, double readings) {

  /**
   * Of readings with at least one more than applications; applications without any are left out.
   */
  public static OneWay of(Readings all) {
    int[] counts = all.perApplication();
    double[] means = all.means();
    double grand = all.mean();
    double between = 0;
    double squaredCounts = 0;
    int read = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        between += counts[i] * (means[i] - grand) * (means[i] - grand);
        squaredCounts += (double) counts[i] * counts[i];
        read++;
      }
    }
    double within = 0;
    for (int i = 0; i < all.size(); i++) {
      double off = all.mark()[i] - means[all.application()[i]];
      within += off * off;
    }
    double size = all.size();
    double betweenMean = between / (read - 1);
    double withinMean = within / (size - read);
    double k0 = (size - squaredCounts / size) / (read - 1);
    double single = (betweenMean - withinMean) / (betweenMean + (k0 - 1) * withinMean);
    return new OneWay(single, k0 * single / (1 + (k0 - 1) * single), k0);
  }
}
