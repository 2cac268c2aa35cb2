package stapel.mentoring.timetable;

/** Looks for places where a unit without one may stand while nothing else is changed. */
final class Places {
  private final Grid grid;
  private final Board board;
  private final Chance chance;
  private final Turn turn;
  private final Ceilings ceilings;

  int pair;
  int slot;

  Places(Board board, Ceilings ceilings, Chance chance) {
    this.board = board;
    this.grid = board.grid;
    this.ceilings = ceilings;
    this.chance = chance;
    turn = new Turn(board);
  }

  /**
   * Finds a place that brings at least this much; a random one among them, roughly.
   *
   * @return whether {@link #pair} and {@link #slot} are set
   */
  boolean find(int unit, double least) {
    int[] pairs = grid.pairsOf[board.teamOf[unit]];
    int at = chance.below(pairs.length);
    for (int i = 0; i < pairs.length; i++) {
      int p = pairs[at];
      at = at + 1 == pairs.length ? 0 : at + 1;
      if (ceilings.ofPair[p] >= least
          && board.meetings[p] < grid.meetings[p]
          && findIn(unit, p, least)) {
        return true;
      }
    }
    return false;
  }

  private boolean findIn(int unit, int p, double least) {
    int days = grid.days.count;
    int team = grid.teamOf[p];
    int mentor = grid.mentorOf[p];
    int d = chance.below(days);
    for (int i = 0; i < days; i++) {
      d = d + 1 == days ? 0 : d + 1;
      long mine = board.teamBusy[team * days + d];
      long theirs = board.mentorBusy[mentor * days + d];
      long free = grid.hours[p * days + d] & ~mine & ~theirs & board.roomFree[d];
      if (free != 0
          && Long.bitCount(mine) < grid.teamMost[team]
          && Long.bitCount(theirs) < grid.mentorMost[mentor]
          && turn.isApart(unit, p, d)
          && findAmong(free, p, d, theirs, least)) {
        return true;
      }
    }
    return false;
  }

  private boolean findAmong(long free, int p, int d, long theirs, double least) {
    long cost = grid.dayCost(theirs);
    for (long rest = free; rest != 0; rest &= rest - 1) {
      int s = grid.days.first[d] + Long.numberOfTrailingZeros(rest);
      if (grid.worth(p, s) + cost - grid.dayCost(theirs | (rest & -rest)) >= least) {
        pair = p;
        slot = s;
        return true;
      }
    }
    return false;
  }
}
