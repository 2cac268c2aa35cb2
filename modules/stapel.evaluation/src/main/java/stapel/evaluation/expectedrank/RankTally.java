package stapel.evaluation.expectedrank;

import java.util.Arrays;

/**
 * Counts the ranks of applications over draws. Ranks are counted one by one up to 256 applications
 * and in as many equal bands above, so that memory stays small.
 */
public final class RankTally {
  private static final int BANDS = 256;

  private final int applications;
  private final boolean higherIsBetter;
  private final int top;
  private final int band;
  private final long[] sums;
  private final int[] tops;
  private final int[][] bands;
  private final double[] worth;
  private final double[] squares;
  private int draws;

  /**
   * Of this many applications.
   *
   * @param higherIsBetter the greatest value has rank 1
   * @param top how many are the best N; at least the number of applications: all
   */
  public RankTally(int applications, boolean higherIsBetter, int top) {
    this.applications = applications;
    this.higherIsBetter = higherIsBetter;
    this.top = Math.min(top, applications);
    this.band = Math.max(1, (applications + BANDS - 1) / BANDS);
    this.sums = new long[applications];
    this.tops = new int[applications];
    this.bands = new int[applications][(applications + band - 1) / band];
    this.worth = new double[applications];
    this.squares = new double[applications];
  }

  /** Counts a draw: one value for each application. */
  public void add(double[] values) {
    double[] sorted = new double[applications];
    Arrays.setAll(sorted, i -> higherIsBetter ? -values[i] : values[i]);
    double[] signed = sorted.clone();
    Arrays.sort(sorted);
    draws++;
    for (int i = 0; i < applications; i++) {
      int rank = Arrays.binarySearch(sorted, signed[i]);
      sums[i] += rank + 1;
      tops[i] += rank < top ? 1 : 0;
      bands[i][rank / band]++;
      double step = -signed[i] - worth[i];
      worth[i] += step / draws;
      squares[i] += step * (-signed[i] - worth[i]);
    }
  }

  /** The standing of an application over all draws so far, at least one. */
  public ExpectedRank of(int application) {
    return new ExpectedRank(
        (double) sums[application] / draws,
        (double) tops[application] / draws,
        applications,
        quantile(application, 0.05),
        quantile(application, 0.95),
        worth[application],
        draws < 2 ? 0 : Math.sqrt(squares[application] / (draws - 1)));
  }

  private double quantile(int application, double share) {
    double wanted = share * draws;
    double passed = 0;
    int[] counts = bands[application];
    for (int i = 0; i < counts.length; i++) {
      passed += counts[i];
      if (passed >= wanted) {
        return Math.min(i * band + (band + 1) / 2, applications);
      }
    }
    return applications;
  }
}
