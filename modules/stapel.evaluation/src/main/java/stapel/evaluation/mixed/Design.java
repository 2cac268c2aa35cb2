package stapel.evaluation.mixed;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the pattern of readings allows to tell.
 *
 * @param group of each application: applications of one group are joined by experts who read more
 *     than one of them. Numbers from 0 in the order of the applications
 * @param groups how many there are
 * @param severity some expert read two applications and some application had two experts, so that
 *     severity can be told from the rest
 */
public record Design(int[] group, int groups, boolean severity) {

  /** Follows the readings from application to expert to application. */
  public static Design of(Readings readings) {
    int[] parent = IntStream.range(0, readings.applications() + readings.experts()).toArray();
    for (int i = 0; i < readings.size(); i++) {
      int a = root(parent, readings.application()[i]);
      int b = root(parent, readings.applications() + readings.expert()[i]);
      parent[Math.max(a, b)] = Math.min(a, b);
    }
    int[] group = new int[readings.applications()];
    int[] number = new int[parent.length];
    int groups = 0;
    for (int i = 0; i < group.length; i++) {
      int root = root(parent, i);
      if (number[root] == 0) {
        number[root] = ++groups;
      }
      group[i] = number[root] - 1;
    }
    boolean shared =
        Arrays.stream(readings.perExpert()).anyMatch(n -> n > 1)
            && Arrays.stream(readings.perApplication()).anyMatch(n -> n > 1);
    return new Design(group, groups, shared);
  }

  private static int root(int[] parent, int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** How many applications each group has. */
  public int[] sizes() {
    int[] sizes = new int[groups];
    for (int number : group) {
      sizes[number]++;
    }
    return sizes;
  }
}
