package stapel.evaluation.mixed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stapel.api.work.Progress;

/**
 * The restricted likelihood of small panels with gaps, from the covariance of all readings as one
 * matrix: the fit has the likelihood it says, and no other components have a greater one.
 */
final class DenseLikelihoodTest {
  private static final double[] RATIOS = {0, 0.05, 0.1, 0.2, 0.35, 0.6, 1, 1.6, 2.5, 4, 8, 20};

  private static Readings panel(Random random) {
    int applications = 3 + random.nextInt(6);
    int experts = 2 + random.nextInt(4);
    double spread = random.nextInt(3);
    double severity = random.nextInt(3);
    double[] worth = random.doubles(applications).map(u -> spread * 4 * u).toArray();
    double[] harsh = random.doubles(experts).map(u -> severity * 4 * u).toArray();
    int[] pairs =
        IntStream.range(0, applications * experts)
            .filter(pair -> random.nextInt(5) > 0 || pair < experts || pair % experts == 0)
            .toArray();
    int[] application = Arrays.stream(pairs).map(pair -> pair / experts).toArray();
    int[] expert = Arrays.stream(pairs).map(pair -> pair % experts).toArray();
    double[] mark =
        Arrays.stream(pairs)
            .mapToDouble(
                pair -> worth[pair / experts] + harsh[pair % experts] + random.nextGaussian())
            .toArray();
    return new Readings(applications, experts, application, expert, mark);
  }

  /** Minus twice the restricted log likelihood, the residual variance at its best. */
  private static double deviance(Readings readings, double application, double expert) {
    int size = readings.size();
    double[][] covariance = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        boolean sameApplication = readings.application()[i] == readings.application()[j];
        boolean sameExpert = readings.expert()[i] == readings.expert()[j];
        covariance[i][j] =
            (i == j ? 1 : 0)
                + (sameApplication ? application * application : 0)
                + (sameExpert ? expert * expert : 0);
      }
    }
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    double logs = lower(covariance);
    double[] white = solved(covariance, ones);
    double[] marks = solved(covariance, readings.mark());
    double information = dot(white, white);
    double mean = dot(white, marks) / information;
    double squares = dot(marks, marks) - mean * mean * information;
    double degrees = size - 1;
    return logs + Math.log(information) + degrees * (1 + Math.log(2 * Math.PI * squares / degrees));
  }

  /** Makes the matrix its lower factor and gives the logarithm of its determinant. */
  private static double lower(double[][] matrix) {
    double logs = 0;
    for (int j = 0; j < matrix.length; j++) {
      for (int i = j; i < matrix.length; i++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[i][k] * matrix[j][k];
        }
        matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
      }
      logs += 2 * Math.log(matrix[j][j]);
    }
    return logs;
  }

  private static double[] solved(double[][] lower, double[] right) {
    double[] x = right.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= lower[i][k] * x[k];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }

  private static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }

  @Test
  void noComponentsAreLikelierThanThoseThatWereFitted() {
    Random random = new Random(23);
    int zero = 0;
    for (int at = 0; at < 200; at++) {
      Readings readings = panel(random);
      if (!Design.of(readings).severity()) {
        continue;
      }
      Fit fit = new Reml(readings).fit(Progress.UNSEEN);
      double here = deviance(readings, fit.ratios().application(), fit.ratios().expert());
      assertEquals(here, fit.deviance(), 1e-7 * Math.abs(here) + 1e-7, "panel " + at);
      for (double application : RATIOS) {
        for (double expert : RATIOS) {
          double there = deviance(readings, application, expert);
          assertTrue(there > here - 1e-6, "panel " + at + ": " + application + ", " + expert);
        }
      }
      zero += fit.ratios().application() == 0 || fit.ratios().expert() == 0 ? 1 : 0;
    }
    assertTrue(zero > 20, zero + " at the edge");
  }
}
