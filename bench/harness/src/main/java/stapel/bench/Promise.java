package stapel.bench;

import java.util.Arrays;
import java.util.Locale;
import stapel.evaluation.calibrated.Calibrated;
import stapel.evaluation.expectedrank.ExpectedRank;

/** What intervals and probabilities said, beside what was true. */
final class Promise {
  private static final int BINS = 10;

  private final double[] said = new double[BINS];
  private final int[] happened = new int[BINS];
  private final int[] sayings = new int[BINS];
  private int inside;
  private int intervals;

  void add(double[] truth, Calibrated calibrated, int top, double wide) {
    double[] sorted = truth.clone();
    Arrays.sort(sorted);
    double line = sorted[sorted.length - top];
    for (int i = 0; i < truth.length; i++) {
      Calibrated.Row row = calibrated.rows().get(i);
      intervals++;
      inside += Math.abs(truth[i] - row.adjusted()) <= wide * row.error() ? 1 : 0;
      double probability = row.rank().map(ExpectedRank::top).orElseThrow();
      int bin = Math.min((int) (probability * BINS), BINS - 1);
      sayings[bin]++;
      said[bin] += probability;
      happened[bin] += truth[i] >= line ? 1 : 0;
    }
  }

  double covered() {
    return (double) inside / intervals;
  }

  /** Weighted mean over ten bins of how far what was said is from what happened. */
  double calibrationError() {
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += Math.abs(said[bin] - happened[bin]);
    }
    return sum / intervals;
  }

  Figure coverage(String name, String beside, double target, boolean most) {
    String ours = String.format(Locale.ROOT, "%.3f of %d hold the truth", covered(), intervals);
    return new Figure(name, ours, beside, covered(), "", target, most);
  }

  Figure calibration(String name, double target) {
    double error = calibrationError();
    String ours = String.format(Locale.ROOT, "%.4f over %d", error, intervals);
    return new Figure(name, ours, "0", error, "", target, true);
  }
}
