package stapel.mentoring.timetable;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Begins with the locked sessions and those of the previous plan that are still possible. */
final class Earlier {
  private final Board board;
  private final Grid grid;
  private final Turn turn;
  private final Index index;

  Earlier(Board board) {
    this.board = board;
    this.grid = board.grid;
    turn = new Turn(board);
    index = new Index(grid.demand);
  }

  void place() {
    Optional<Session> impossible = lock();
    if (impossible.isPresent()) {
      throw new IllegalArgumentException(impossible.get() + " is locked and breaks a limit");
    }
    Set<Session> rest = new HashSet<>(grid.demand.previous());
    rest.removeAll(grid.demand.locked());
    for (Session session : ordered(rest)) {
      if (index.knows(session)) {
        place(index.pair(session), index.slot(session));
      }
    }
  }

  /** Places the locked sessions; the first that breaks a limit comes back. */
  Optional<Session> lock() {
    for (Session session : ordered(grid.demand.locked())) {
      int unit =
          index.knows(session) ? place(index.pair(session), index.slot(session)) : Board.NONE;
      if (unit == Board.NONE) {
        return Optional.of(session);
      }
      board.locked[unit] = true;
    }
    return Optional.empty();
  }

  private static List<Session> ordered(Set<Session> sessions) {
    return sessions.stream().sorted(Session.ORDER).toList();
  }

  private int place(int p, int s) {
    int team = grid.teamOf[p];
    int day = grid.days.of[s];
    int unit = idle(team);
    long bit = grid.days.bit(s);
    long mine = board.teamBusy[team * grid.days.count + day];
    long theirs = board.mentorBusy[grid.mentorOf[p] * grid.days.count + day];
    long free = grid.hours[p * grid.days.count + day] & board.roomFree[day] & ~mine & ~theirs;
    if (unit != Board.NONE
        && (free & bit) != 0
        && Long.bitCount(mine) < grid.teamMost[team]
        && Long.bitCount(theirs) < grid.mentorMost[grid.mentorOf[p]]
        && board.meetings[p] < grid.meetings[p]
        && turn.isApart(unit, p, day)) {
      board.place(unit, p, s);
      return unit;
    }
    return Board.NONE;
  }

  private int idle(int team) {
    for (int u = board.firstUnit[team]; u < board.firstUnit[team + 1]; u++) {
      if (board.pair[u] == Board.NONE) {
        return u;
      }
    }
    return Board.NONE;
  }
}
