package stapel.evaluation.calibrated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import stapel.evaluation.expectedrank.ExpectedRank;
import stapel.evaluation.mixed.Readings;

/**
 * Applications that the marks do not tell apart: read by the same experts, with the same sum of
 * marks. Given the experts' severities an application's worth depends on its marks through their
 * sum only, so their distributions are the same, and what draws say of them differs by chance
 * alone. It is averaged, so that chance puts nobody before anybody.
 */
final class Twins {
  private static final double STEP = 1e9;

  private final int[] group;
  private final int groups;

  private Twins(int[] group, int groups) {
    this.group = group;
    this.groups = groups;
  }

  /**
   * Of these readings.
   *
   * @param mark whether every mark must be the same, because marks only bound opinions
   */
  static Twins of(Readings readings, boolean mark) {
    List<List<Long>> keys = new ArrayList<>();
    long[] sums = new long[readings.applications()];
    for (int i = 0; i < readings.applications(); i++) {
      keys.add(new ArrayList<>());
    }
    int[] byExpert =
        IntStream.range(0, readings.size())
            .boxed()
            .sorted((a, b) -> Integer.compare(readings.expert()[a], readings.expert()[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int reading : byExpert) {
      long rounded = Math.round(readings.mark()[reading] * STEP);
      List<Long> key = keys.get(readings.application()[reading]);
      key.add((long) readings.expert()[reading]);
      if (mark) {
        key.add(rounded);
      }
      sums[readings.application()[reading]] += rounded;
    }
    Map<List<Long>, Integer> numbers = new HashMap<>();
    int[] group = new int[sums.length];
    for (int i = 0; i < group.length; i++) {
      // A sum of rounded marks is off by less than this.
      keys.get(i).add(Math.round(sums[i] / 1000.0));
      group[i] = numbers.computeIfAbsent(keys.get(i), key -> numbers.size());
    }
    return new Twins(group, numbers.size());
  }

  /** One number for all applications of a group: their mean. */
  double[] averaged(double[] values) {
    double[] sums = new double[groups];
    int[] counts = new int[groups];
    for (int i = 0; i < values.length; i++) {
      sums[group[i]] += values[i];
      counts[group[i]]++;
    }
    return IntStream.range(0, values.length)
        .mapToDouble(i -> sums[group[i]] / counts[group[i]])
        .toArray();
  }

  /**
   * The same for what draws say.
   *
   * @param ranked which application each rank belongs to
   */
  List<ExpectedRank> averaged(List<ExpectedRank> ranks, int[] ranked) {
    double[][] sums = new double[groups][];
    int[] counts = new int[groups];
    for (int i = 0; i < ranked.length; i++) {
      int at = group[ranked[i]];
      double[] numbers = numbers(ranks.get(i));
      counts[at]++;
      if (sums[at] == null) {
        sums[at] = numbers;
      } else {
        double[] sum = sums[at];
        Arrays.setAll(sum, k -> sum[k] + numbers[k]);
      }
    }
    List<ExpectedRank> averaged = new ArrayList<>();
    for (int i = 0; i < ranked.length; i++) {
      double[] sum = sums[group[ranked[i]]];
      int count = counts[group[ranked[i]]];
      averaged.add(
          new ExpectedRank(
              sum[0] / count,
              sum[1] / count,
              ranks.get(i).applications(),
              sum[2] / count,
              sum[3] / count,
              sum[4] / count,
              sum[5] / count));
    }
    return averaged;
  }

  private static double[] numbers(ExpectedRank rank) {
    return new double[] {
      rank.rank(), rank.top(), rank.low(), rank.high(), rank.worth(), rank.deviation()
    };
  }
}
