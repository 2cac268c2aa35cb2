package stapel.evaluation.mixed;

import java.util.Arrays;

/**
 * The mixed-model equations at given ratios, with the outer factor eliminated, in the spherical
 * form of Bates et al. (2015): each effect is its ratio times a variable with the residual
 * variance, so that a ratio of zero needs no care. One fixed effect, the mean, may be known
 * instead.
 */
final class Equations {
  private final Layout layout;
  private final double outerRatio;
  private final double innerRatio;
  private final double[] diagonal;
  private final double[] outerRight;
  private final Cholesky factor;
  private final double[] meanColumn;
  private final double[] rightColumn;
  private final double meanPivot;
  private final double logDeterminant;
  final double offset;
  final double squares;

  Equations(Layout layout, Ratios ratios, boolean meanKnown) {
    this.layout = layout;
    this.outerRatio = layout.applicationsOuter ? ratios.application() : ratios.expert();
    this.innerRatio = layout.applicationsOuter ? ratios.expert() : ratios.application();
    this.diagonal = new double[layout.outer];
    this.outerRight = new double[layout.outer];
    double[][] dense = new double[layout.inner][layout.inner];
    this.meanColumn = new double[layout.inner];
    this.rightColumn = new double[layout.inner];
    for (int j = 0; j < layout.inner; j++) {
      dense[j][j] = 1 + innerRatio * innerRatio * layout.innerCount[j];
      meanColumn[j] = innerRatio * layout.innerCount[j];
    }
    double meanMean = layout.size();
    double meanRight = 0;
    double total = 0;
    double eliminated = 0;
    double logs = 0;
    for (int k = 0; k < layout.outer; k++) {
      int from = layout.start[k];
      int to = layout.start[k + 1];
      double sum = 0;
      for (int i = from; i < to; i++) {
        double mark = layout.mark[i];
        sum += mark;
        total += mark * mark;
        rightColumn[layout.other[i]] += innerRatio * mark;
      }
      double pivot = 1 + outerRatio * outerRatio * (to - from);
      diagonal[k] = pivot;
      outerRight[k] = outerRatio * sum;
      logs += StrictMath.log(pivot);
      double column = outerRatio * (to - from);
      meanMean -= column * column / pivot;
      meanRight += sum - column * outerRight[k] / pivot;
      eliminated += outerRight[k] * outerRight[k] / pivot;
      double cross = outerRatio * innerRatio / pivot;
      for (int i = from; i < to; i++) {
        int level = layout.other[i];
        meanColumn[level] -= cross * column;
        rightColumn[level] -= cross * outerRight[k];
        for (int j = from; j < to; j++) {
          if (layout.other[j] >= level) {
            dense[level][layout.other[j]] -= cross * outerRatio * innerRatio;
          }
        }
      }
    }
    this.factor = new Cholesky(dense);
    factor.forward(meanColumn);
    factor.forward(rightColumn);
    double reduced = meanMean - dot(meanColumn, meanColumn);
    this.meanPivot = meanKnown ? Double.POSITIVE_INFINITY : Math.sqrt(reduced);
    this.offset = meanKnown ? 0 : (meanRight - dot(meanColumn, rightColumn)) / reduced;
    double explained = meanKnown ? 0 : offset * offset * reduced;
    double left = total - eliminated - dot(rightColumn, rightColumn) - explained;
    // Marks that agree to the last digit leave nothing but rounding.
    this.squares = Math.max(left, 1e-10 * total);
    this.logDeterminant =
        logs + factor.logDeterminant() + (meanKnown ? 0 : 2 * StrictMath.log(meanPivot));
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Logarithm of the determinants of the equations, that of the mean among them. */
  double logDeterminant() {
    return logDeterminant;
  }

  /** Minus twice the restricted log likelihood with the residual variance at its best. */
  double deviance() {
    double degrees = layout.size() - 1;
    return logDeterminant + degrees * (1 + StrictMath.log(2 * Math.PI * squares / degrees));
  }

  /** The best predictions: effects of applications and experts, the mean beside them. */
  Effects predicted() {
    return effects(offset, new double[layout.inner], new double[layout.outer]);
  }

  /** A draw of all effects and the mean given the marks and this residual standard deviation. */
  Effects drawn(double residual, NormalSource normal) {
    double mean = offset + residual * normal.next() / meanPivot;
    double[] inner = normal.array(layout.inner, residual);
    double[] outer = normal.array(layout.outer, residual);
    return effects(mean, inner, outer);
  }

  /** Solves backwards, with what a draw adds to the right-hand sides. */
  private Effects effects(double mean, double[] innerNoise, double[] outerNoise) {
    double[] inner = innerNoise;
    for (int j = 0; j < inner.length; j++) {
      inner[j] += rightColumn[j] - mean * meanColumn[j];
    }
    factor.backward(inner);
    double[] outer = outerNoise;
    double cross = outerRatio * innerRatio;
    for (int k = 0; k < outer.length; k++) {
      double sum = outerRight[k] - mean * outerRatio * layout.count(k);
      for (int i = layout.start[k]; i < layout.start[k + 1]; i++) {
        sum -= cross * inner[layout.other[i]];
      }
      outer[k] = outerRatio * (sum / diagonal[k] + outer[k] / Math.sqrt(diagonal[k]));
    }
    for (int j = 0; j < inner.length; j++) {
      inner[j] *= innerRatio;
    }
    return layout.applicationsOuter
        ? new Effects(mean + layout.centre, outer, inner)
        : new Effects(mean + layout.centre, inner, outer);
  }

  /**
   * Error variances of the predictions in units of the residual variance (Henderson 1975): of mean
   * plus effect for applications, of the effect alone for experts.
   */
  Errors errors() {
    double[][] inverse = factor.inverse();
    double[] mean = meanColumn.clone();
    factor.backward(mean);
    double[] outer = outerErrors(inverse, mean, layout.applicationsOuter ? 1 : 0);
    double[] inner = new double[layout.inner];
    double fixed = layout.applicationsOuter ? 0 : 1;
    for (int j = 0; j < inner.length; j++) {
      double slope = (fixed - innerRatio * mean[j]) / meanPivot;
      inner[j] = innerRatio * innerRatio * inverse[j][j] + slope * slope;
    }
    return layout.applicationsOuter ? new Errors(outer, inner) : new Errors(inner, outer);
  }

  private double[] outerErrors(double[][] inverse, double[] mean, double fixed) {
    double[] errors = new double[layout.outer];
    double squaredRatio = outerRatio * outerRatio;
    Arrays.setAll(
        errors,
        k -> {
          double weight = squaredRatio * innerRatio / diagonal[k];
          double quadratic = 0;
          double slope = fixed - squaredRatio * layout.count(k) / diagonal[k];
          for (int i = layout.start[k]; i < layout.start[k + 1]; i++) {
            double[] row = inverse[layout.other[i]];
            slope += weight * mean[layout.other[i]];
            for (int j = layout.start[k]; j < layout.start[k + 1]; j++) {
              quadratic += row[layout.other[j]];
            }
          }
          slope /= meanPivot;
          return squaredRatio / diagonal[k] + weight * weight * quadratic + slope * slope;
        });
    return errors;
  }
}
