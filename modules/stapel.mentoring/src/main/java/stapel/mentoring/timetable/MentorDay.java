package stapel.mentoring.timetable;

import java.util.Arrays;

/**
 * The best set of slots for one mentor on one day, by dynamic programming over the last slot and
 * the number of sessions: the sum of what the slots bring less the day and its gaps.
 */
final class MentorDay {
  private final double fixed;
  private final double gap;
  private final int width;
  private final double[] ending = new double[Days.MOST_SLOTS * (Days.MOST_SLOTS + 1)];
  private final int[] before = new int[ending.length];
  private final double[] open;
  private final int[] openAt;

  /** What a slot brings, by its number on the day. */
  final double[] brings = new double[Days.MOST_SLOTS];

  /** Bits of the slots that were chosen. */
  long chosen;

  MentorDay(Grid grid) {
    fixed = grid.mentorDay;
    gap = grid.gap;
    width = Days.MOST_SLOTS + 1;
    open = new double[width];
    openAt = new int[width];
  }

  /** The most these slots can bring with at most this many sessions; 0 without any. */
  double best(int slots, int most) {
    int sessions = Math.min(most, slots);
    Arrays.fill(open, 0, sessions + 1, Double.NEGATIVE_INFINITY);
    double best = 0;
    int last = -1;
    int count = 0;
    for (int i = 0; i < slots; i++) {
      int row = i * width;
      for (int k = sessions; k >= 1; k--) {
        double value = brings[i] + (k == 1 ? -fixed : open[k - 1]);
        ending[row + k] = value;
        before[row + k] = openAt[k - 1];
        if (value > best) {
          best = value;
          last = i;
          count = k;
        }
        open[k] -= gap;
        if (value > open[k]) {
          open[k] = value;
          openAt[k] = i;
        }
      }
    }
    chosen = 0;
    for (int k = count; k > 0; k--) {
      chosen |= 1L << last;
      last = before[last * width + k];
    }
    return best;
  }
}
