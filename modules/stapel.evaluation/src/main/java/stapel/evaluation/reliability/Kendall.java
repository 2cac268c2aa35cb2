package stapel.evaluation.reliability;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import stapel.evaluation.mixed.Readings;

/** Kendall's coefficient of concordance W with the correction for ties. */
public final class Kendall {
  private Kendall() {}

  /** Empty unless every expert read every application and not all of them marked all alike. */
  public static OptionalDouble concordance(Readings readings) {
    int applications = readings.applications();
    int experts = readings.experts();
    if (readings.size() != applications * experts || applications < 2 || experts < 2) {
      return OptionalDouble.empty();
    }
    double[][] marks = new double[experts][applications];
    for (int i = 0; i < readings.size(); i++) {
      marks[readings.expert()[i]][readings.application()[i]] = readings.mark()[i];
    }
    double[] sums = new double[applications];
    double ties = 0;
    for (double[] row : marks) {
      double[] ranks = Krippendorff.middleRanks(row);
      for (int i = 0; i < applications; i++) {
        sums[i] += ranks[i] + 0.5;
      }
      ties += ties(row);
    }
    double mean = Arrays.stream(sums).average().orElseThrow();
    double squares = Arrays.stream(sums).map(sum -> (sum - mean) * (sum - mean)).sum();
    double n = applications;
    double most = (double) experts * experts * (n * n * n - n) - experts * ties;
    return most > 0 ? OptionalDouble.of(12 * squares / most) : OptionalDouble.empty();
  }

  private static double ties(double[] marks) {
    Map<Double, Integer> groups = new HashMap<>();
    for (double mark : marks) {
      groups.merge(mark, 1, Integer::sum);
    }
    double sum = 0;
    for (int size : groups.values()) {
      sum += (double) size * size * size - size;
    }
    return sum;
  }
}
