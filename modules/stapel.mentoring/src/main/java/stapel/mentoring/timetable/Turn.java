package stapel.mentoring.timetable;

/** Which of a team's units a move concerns, so that the team's own limits stay kept. */
final class Turn {
  private final Grid grid;
  private final Board board;

  Turn(Board board) {
    this.board = board;
    this.grid = board.grid;
  }

  /**
   * The unit that can go into this pair and slot: the one given, or the one that is in its way
   * there, on that day or in that pair; {@link Board#NONE} when two different ones are.
   */
  int of(int unit, int p, int s) {
    int team = board.teamOf[unit];
    int day = grid.days.of[s];
    long busy = board.teamBusy[team * grid.days.count + day];
    boolean met = board.meetings[p] >= grid.meetings[p];
    if ((busy & grid.days.bit(s)) != 0) {
      int there = at(team, s);
      boolean may = !board.locked[there] && (!met || board.pair[there] == p);
      return may ? there : Board.NONE;
    }
    boolean full = Long.bitCount(busy) >= grid.teamMost[team];
    if (!full && !met) {
      return unit;
    }
    if (fits(unit, day, p, full, met)) {
      return unit;
    }
    for (int u = board.firstUnit[team]; u < board.firstUnit[team + 1]; u++) {
      if (fits(u, day, p, full, met)) {
        return u;
      }
    }
    return Board.NONE;
  }

  private boolean fits(int u, int day, int p, boolean full, boolean met) {
    return board.pair[u] != Board.NONE
        && !board.locked[u]
        && (!full || grid.days.of[board.slot[u]] == day)
        && (!met || board.pair[u] == p);
  }

  private int at(int team, int s) {
    int u = board.firstUnit[team];
    while (board.slot[u] != s) {
      u++;
    }
    return u;
  }

  /** True when the dates of other meetings of the pair are far enough from this day. */
  boolean isApart(int unit, int p, int day) {
    int least = grid.apart[p];
    if (least == 0 || board.meetings[p] == 0) {
      return true;
    }
    int team = grid.teamOf[p];
    for (int u = board.firstUnit[team]; u < board.firstUnit[team + 1]; u++) {
      if (u != unit && board.pair[u] == p) {
        long between = grid.days.date[day] - grid.days.date[grid.days.of[board.slot[u]]];
        if (Math.abs(between) < least) {
          return false;
        }
      }
    }
    return true;
  }
}
