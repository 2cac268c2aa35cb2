package stapel.evaluation.mixed;

import java.util.Arrays;

/**
 * Readings sorted by the factor that has more levels (the outer one, eliminated from the
 * equations), each with its level of the other (the inner one, which stands in the dense matrix).
 * Marks are taken from their mean, so that sums of squares keep their digits.
 */
final class Layout {
  final boolean applicationsOuter;
  final int outer;
  final int inner;
  final int[] start;
  final int[] other;
  final double[] mark;
  final int[] innerCount;
  final double centre;
  private final int[] order;

  Layout(Readings readings) {
    this.applicationsOuter = readings.applications() >= readings.experts();
    int[] keys = applicationsOuter ? readings.application() : readings.expert();
    int[] others = applicationsOuter ? readings.expert() : readings.application();
    this.outer = Math.max(readings.applications(), readings.experts());
    this.inner = Math.min(readings.applications(), readings.experts());
    this.start = new int[outer + 1];
    for (int key : keys) {
      start[key + 1]++;
    }
    Arrays.parallelPrefix(start, Integer::sum);
    this.order = new int[keys.length];
    int[] next = start.clone();
    for (int i = 0; i < keys.length; i++) {
      order[next[keys[i]]++] = i;
    }
    this.other = Arrays.stream(order).map(i -> others[i]).toArray();
    this.innerCount = new int[inner];
    for (int level : other) {
      innerCount[level]++;
    }
    this.centre = readings.mean();
    this.mark = new double[order.length];
    setMarks(readings.mark());
  }

  /** Other marks for the same readings, in the order of the readings. */
  void setMarks(double[] marks) {
    for (int i = 0; i < order.length; i++) {
      mark[i] = marks[order[i]] - centre;
    }
  }

  int size() {
    return mark.length;
  }

  int count(int level) {
    return start[level + 1] - start[level];
  }
}
