package stapel.mentoring.timetable;

/** Every session there could be, by mentor and slot. */
final class Arcs {
  final int[] first;
  final int[] pair;
  final int[] teamSlot;
  final double[] worth;

  Arcs(Grid grid, Hours hours) {
    int slots = grid.days.slots;
    first = new int[grid.mentors * slots + 1];
    for (int p = 0; p < grid.pairs; p++) {
      for (int i = 0; i < hours.count(p); i++) {
        first[grid.mentorOf[p] * slots + hours.slot(p, i) + 1]++;
      }
    }
    for (int c = 0; c < grid.mentors * slots; c++) {
      first[c + 1] += first[c];
    }
    pair = new int[hours.total()];
    teamSlot = new int[hours.total()];
    worth = new double[hours.total()];
    int[] next = first.clone();
    for (int p = 0; p < grid.pairs; p++) {
      for (int i = 0; i < hours.count(p); i++) {
        int s = hours.slot(p, i);
        int at = next[grid.mentorOf[p] * slots + s]++;
        pair[at] = p;
        teamSlot[at] = grid.teamOf[p] * slots + s;
        worth[at] = grid.worth(p, s);
      }
    }
  }
}
