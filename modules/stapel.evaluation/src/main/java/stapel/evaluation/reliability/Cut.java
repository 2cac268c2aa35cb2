package stapel.evaluation.reliability;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Who is among the best N by some value; equal values by number. */
record Cut(int places, boolean higherIsBetter) {

  Set<Integer> of(double[] values) {
    Set<Integer> best = new TreeSet<>();
    Arrays.stream(ordered(values)).limit(places).forEach(best::add);
    return best;
  }

  /** Best first; those without a value are left out. */
  int[] ordered(double[] values) {
    Comparator<Integer> byValue = Comparator.comparingDouble(i -> values[i]);
    return IntStream.range(0, values.length)
        .filter(i -> !Double.isNaN(values[i]))
        .boxed()
        .sorted((higherIsBetter ? byValue.reversed() : byValue).thenComparing(i -> i))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
