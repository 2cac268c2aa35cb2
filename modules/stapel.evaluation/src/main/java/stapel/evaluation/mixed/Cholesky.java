package stapel.evaluation.mixed;

/**
 * The factor U of a symmetric positive definite matrix A = U'U, held by rows so that the inner
 * loops run along memory. Only the upper triangle of A is read; A is overwritten.
 */
final class Cholesky {
  private final double[][] rows;

  Cholesky(double[][] upper) {
    this.rows = upper;
    int size = upper.length;
    for (int k = 0; k < size; k++) {
      double[] pivot = upper[k];
      double root = Math.sqrt(pivot[k]);
      for (int j = k; j < size; j++) {
        pivot[j] /= root;
      }
      for (int i = k + 1; i < size; i++) {
        double factor = pivot[i];
        if (factor != 0) {
          double[] row = upper[i];
          for (int j = i; j < size; j++) {
            row[j] -= factor * pivot[j];
          }
        }
      }
    }
  }

  double logDeterminant() {
    double sum = 0;
    for (int k = 0; k < rows.length; k++) {
      sum += 2 * StrictMath.log(rows[k][k]);
    }
    return sum;
  }

  /** Solves U'x = b in place. */
  void forward(double[] b) {
    for (int k = 0; k < rows.length; k++) {
      double[] row = rows[k];
      double x = b[k] / row[k];
      b[k] = x;
      if (x != 0) {
        for (int j = k + 1; j < row.length; j++) {
          b[j] -= row[j] * x;
        }
      }
    }
  }

  /** Solves Ux = b in place. */
  void backward(double[] b) {
    for (int k = rows.length - 1; k >= 0; k--) {
      double[] row = rows[k];
      double sum = b[k];
      for (int j = k + 1; j < row.length; j++) {
        sum -= row[j] * b[j];
      }
      b[k] = sum / row[k];
    }
  }

  /** The inverse of A, both triangles. */
  double[][] inverse() {
    double[][] inverse = new double[rows.length][rows.length];
    for (int k = 0; k < rows.length; k++) {
      inverse[k][k] = 1;
      forward(inverse[k]);
      backward(inverse[k]);
    }
    return inverse;
  }
}
