package stapel.mentoring.timetable;

import java.util.List;

/** Begins with those sessions of the previous plan that are still possible. */
final class Earlier {
  private final Board board;
  private final Grid grid;
  private final Turn turn;

  Earlier(Board board) {
    this.board = board;
    this.grid = board.grid;
    turn = new Turn(board);
  }

  void place() {
    List<Session> sessions = grid.demand.previous().stream().sorted(Session.ORDER).toList();
    Index index = new Index(grid.demand);
    for (Session session : sessions) {
      if (index.knows(session)) {
        place(index.pair(session), index.slot(session));
      }
    }
  }

  private void place(int p, int s) {
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
    }
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
