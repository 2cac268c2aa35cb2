package stapel.mentoring.timetable;

/** By pair: the slots in which both can, where they may meet at all. */
final class Hours {
  private final int[] first;
  private final int[] slots;

  Hours(Grid grid) {
    Days days = grid.days;
    first = new int[grid.pairs + 1];
    for (int p = 0; p < grid.pairs; p++) {
      first[p + 1] = first[p];
      for (int d = 0; d < days.count && isOpen(grid, p); d++) {
        first[p + 1] += Long.bitCount(grid.hours[p * days.count + d]);
      }
    }
    slots = new int[first[grid.pairs]];
    for (int p = 0; p < grid.pairs; p++) {
      int at = first[p];
      for (int d = 0; d < days.count && isOpen(grid, p); d++) {
        for (long rest = grid.hours[p * days.count + d]; rest != 0; rest &= rest - 1) {
          slots[at++] = days.first[d] + Long.numberOfTrailingZeros(rest);
        }
      }
    }
  }

  private static boolean isOpen(Grid grid, int p) {
    return grid.meetings[p] > 0
        && grid.rooms > 0
        && grid.teamMost[grid.teamOf[p]] > 0
        && grid.mentorMost[grid.mentorOf[p]] > 0;
  }

  int count(int pair) {
    return first[pair + 1] - first[pair];
  }

  int slot(int pair, int number) {
    return slots[first[pair] + number];
  }

  int total() {
    return slots.length;
  }
}
