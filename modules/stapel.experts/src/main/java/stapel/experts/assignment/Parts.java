package stapel.experts.assignment;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Experts that applications hold together: sets that are joined (Tarjan 1975). */
final class Parts {
  private final int[] above;

  /** Each expert alone. */
  Parts(int experts) {
    above = new int[experts];
    Arrays.setAll(above, expert -> expert);
  }

  /** Puts all of these into one part. */
  void join(int[] experts) {
    for (int expert : experts) {
      above[root(expert)] = root(experts[0]);
    }
  }

  /** One expert for each part of those wanted. */
  int[] roots(boolean[] wanted) {
    return IntStream.range(0, above.length)
        .filter(expert -> wanted[expert] && root(expert) == expert)
        .toArray();
  }

  /** The wanted experts of a part. */
  int[] members(boolean[] wanted, int part) {
    return IntStream.range(0, above.length)
        .filter(expert -> wanted[expert] && root(expert) == part)
        .toArray();
  }

  private int root(int expert) {
    int at = expert;
    while (above[at] != at) {
      above[at] = above[above[at]];
      at = above[at];
    }
    return at;
  }
}
