package stapel.mentoring.timetable;

import java.util.ArrayList;
import java.util.List;
import stapel.mentoring.timetable.Shortfall.Reason;

/** Says which teams lack sessions and why. */
final class Shortfalls {
  private final Grid grid;
  private final Board board;
  private final Turn turn;

  Shortfalls(Board board) {
    this.board = board;
    this.grid = board.grid;
    turn = new Turn(board);
  }

  List<Shortfall> all() {
    List<Shortfall> all = new ArrayList<>();
    for (int t = 0; t < grid.teams; t++) {
      int missing = grid.demand.teams().get(t).sessions();
      for (int u = board.firstUnit[t]; u < board.firstUnit[t + 1]; u++) {
        missing -= board.pair[u] == Board.NONE ? 0 : 1;
      }
      if (missing > 0) {
        all.add(new Shortfall(grid.demand.teams().get(t).id(), missing, reason(t)));
      }
    }
    return all;
  }

  private Reason reason(int t) {
    int wanted = grid.demand.teams().get(t).sessions();
    long meetings = 0;
    long[] common = new long[grid.days.count];
    for (int p : grid.pairsOf[t]) {
      for (int d = 0; d < grid.days.count; d++) {
        common[d] |= open(p, d);
      }
      meetings += grid.mentorMost[grid.mentorOf[p]] == 0 ? 0 : grid.meetings[p];
    }
    if (grid.pairsOf[t].length == 0) {
      return Reason.NO_MENTOR;
    }
    long days = 0;
    for (long word : common) {
      days += Math.min(Long.bitCount(word), grid.teamMost[t]);
    }
    if (days < wanted) {
      return Reason.NO_COMMON_HOURS;
    }
    return meetings < wanted ? Reason.MEETINGS : inTheWay(t);
  }

  /** Hours in which the pair could meet if nobody else met anybody. */
  private long open(int p, int d) {
    return grid.mentorMost[grid.mentorOf[p]] == 0 ? 0 : hours(p, d);
  }

  private long hours(int p, int d) {
    return grid.hours[p * grid.days.count + d];
  }

  private Reason inTheWay(int t) {
    int busy = 0;
    int full = 0;
    for (int p : grid.pairsOf[t]) {
      for (int d = 0; d < grid.days.count && board.meetings[p] < grid.meetings[p]; d++) {
        long mine = board.teamBusy[t * grid.days.count + d];
        if (Long.bitCount(mine) >= grid.teamMost[t] || !turn.isApart(Board.NONE, p, d)) {
          continue;
        }
        long left = hours(p, d) & ~mine;
        long theirs = board.mentorBusy[grid.mentorOf[p] * grid.days.count + d];
        boolean enough = Long.bitCount(theirs) >= grid.mentorMost[grid.mentorOf[p]];
        long free = enough ? 0 : left & ~theirs;
        busy += Long.bitCount(left & ~free);
        full += Long.bitCount(free & ~board.roomFree[d]);
        if ((free & board.roomFree[d]) != 0) {
          return Reason.NOT_PLACED;
        }
      }
    }
    if (busy + full == 0) {
      return Reason.MEETINGS;
    }
    return full > busy ? Reason.ROOMS_FULL : Reason.MENTORS_BUSY;
  }
}
