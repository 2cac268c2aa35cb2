package stapel.mentoring.timetable;

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) with ejection: a session moves to a
 * random hour of a random mentor; who stands there in the way is lifted and finds another place, or
 * the move is taken back. Metropolis' limit is drawn first, so that most moves end at a bound and
 * the search for places at the first that is good enough.
 */
final class Annealing {
  /** One move in so many takes a session away instead. */
  private static final int SELDOM = 64;

  private final Board board;
  private final Grid grid;
  private final Chance chance;
  private final Turn turn;
  private final Ejection ejection;
  private final Hours hours;

  Annealing(Board board, Hours hours, Chance chance) {
    this.board = board;
    this.grid = board.grid;
    this.hours = hours;
    this.chance = chance;
    turn = new Turn(board);
    ejection = new Ejection(board, hours, turn, chance);
  }

  /** Tries one move at this temperature, in units. */
  void step(double temperature) {
    int unit = chance.below(board.units);
    double least = -chance.loss(temperature);
    if (board.locked[unit]) {
      return;
    }
    if (chance.below(SELDOM) == 0) {
      drop(unit, least);
      return;
    }
    int[] pairs = grid.pairsOf[board.teamOf[unit]];
    if (pairs.length == 0) {
      return;
    }
    int p = pairs[chance.below(pairs.length)];
    int count = hours.count(p);
    if (count == 0) {
      return;
    }
    int s = hours.slot(p, chance.below(count));
    int mover = turn.of(unit, p, s);
    boolean idle = mover == Board.NONE || board.pair[mover] == p && board.slot[mover] == s;
    if (!idle && turn.isApart(mover, p, grid.days.of[s])) {
      ejection.move(mover, p, s, least);
    }
  }

  private void drop(int unit, double least) {
    if (board.pair[unit] != Board.NONE && -ejection.loss(unit) >= least) {
      board.lift(unit);
    }
  }
}
