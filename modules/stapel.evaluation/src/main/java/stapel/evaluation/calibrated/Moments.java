package stapel.evaluation.calibrated;

import java.util.Arrays;

/** Running mean and standard deviation of several numbers (Welford, Technometrics 4, 1962). */
final class Moments {
  private final double[] mean;
  private final double[] squares;
  private int count;

  Moments(int size) {
    this.mean = new double[size];
    this.squares = new double[size];
  }

  void add(double[] values) {
    count++;
    for (int i = 0; i < mean.length; i++) {
      double step = values[i] - mean[i];
      mean[i] += step / count;
      squares[i] += step * (values[i] - mean[i]);
    }
  }

  double[] means() {
    return mean.clone();
  }

  double[] deviations() {
    return Arrays.stream(squares).map(sum -> Math.sqrt(sum / Math.max(count - 1, 1))).toArray();
  }
}
