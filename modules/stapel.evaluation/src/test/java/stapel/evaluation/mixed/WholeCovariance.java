package stapel.evaluation.mixed;

/**
 * Generalised least squares with the covariance of all readings as one matrix, inverted by
 * elimination: slow, plain, and made of other formulas than {@link Equations}.
 */
final class WholeCovariance {
  private final Readings readings;
  private final Components parts;
  private final double[][] inverse;
  private final double[] weights;
  private final double total;
  private final double mean;

  WholeCovariance(Readings readings, Components parts) {
    this.readings = readings;
    this.parts = parts;
    int size = readings.size();
    double[][] covariance = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        covariance[i][j] =
            same(readings.application(), i, j) * square(parts.application())
                + same(readings.expert(), i, j) * square(parts.expert())
                + (i == j ? square(parts.residual()) : 0);
      }
    }
    this.inverse = inverted(covariance);
    this.weights = new double[size];
    double sum = 0;
    double weighted = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        weights[i] += inverse[i][j];
      }
      sum += weights[i];
      weighted += weights[i] * readings.mark()[i];
    }
    this.total = sum;
    this.mean = weighted / sum;
  }

  private static int same(int[] column, int i, int j) {
    return column[i] == column[j] ? 1 : 0;
  }

  private static double square(double x) {
    return x * x;
  }

  private static double[][] inverted(double[][] matrix) {
    int size = matrix.length;
    double[][] wide = new double[size][2 * size];
    for (int i = 0; i < size; i++) {
      System.arraycopy(matrix[i], 0, wide[i], 0, size);
      wide[i][size + i] = 1;
    }
    for (int k = 0; k < size; k++) {
      double pivot = wide[k][k];
      for (int j = 0; j < 2 * size; j++) {
        wide[k][j] /= pivot;
      }
      for (int i = 0; i < size; i++) {
        double factor = wide[i][k];
        for (int j = 0; i != k && j < 2 * size; j++) {
          wide[i][j] -= factor * wide[k][j];
        }
      }
    }
    double[][] right = new double[size][size];
    for (int i = 0; i < size; i++) {
      System.arraycopy(wide[i], size, right[i], 0, size);
    }
    return right;
  }

  double mean() {
    return mean;
  }

  double[] adjusted() {
    double[] effects =
        effects(readings.application(), readings.applications(), parts.application());
    for (int i = 0; i < effects.length; i++) {
      effects[i] += mean;
    }
    return effects;
  }

  double[] severity() {
    return effects(readings.expert(), readings.experts(), parts.expert());
  }

  private double[] effects(int[] column, int levels, double deviation) {
    double[] effects = new double[levels];
    for (int i = 0; i < column.length; i++) {
      for (int j = 0; j < column.length; j++) {
        effects[column[i]] += square(deviation) * inverse[i][j] * (readings.mark()[j] - mean);
      }
    }
    return effects;
  }

  double[] adjustedErrors() {
    return errors(readings.application(), readings.applications(), parts.application(), 1);
  }

  double[] severityErrors() {
    return errors(readings.expert(), readings.experts(), parts.expert(), 0);
  }

  /** Variance less what the readings tell, and what the mean's error adds (Searle 1992, 7.4). */
  private double[] errors(int[] column, int levels, double deviation, double fixed) {
    double[] errors = new double[levels];
    for (int level = 0; level < levels; level++) {
      double told = 0;
      double onMean = 0;
      for (int i = 0; i < column.length; i++) {
        double mine = column[i] == level ? square(deviation) : 0;
        onMean += mine * weights[i];
        for (int j = 0; j < column.length; j++) {
          told += mine * inverse[i][j] * (column[j] == level ? square(deviation) : 0);
        }
      }
      errors[level] = square(deviation) - told + square(fixed - onMean) / total;
    }
    return errors;
  }
}
