package stapel.mentoring.timetable;

/**
 * How far the search is: by its moves alone, unless the machine is so slow that the clock would end
 * it before it has cooled down; then by the time that is left.
 */
final class Pace {
  /** On a machine that keeps pace all moves are done long before. */
  private static final double LATE = 0.7;

  private final Deadline deadline;
  private final long moves;
  private double whenLate = Double.NaN;

  Pace(Deadline deadline, long moves) {
    this.deadline = deadline;
    this.moves = moves;
  }

  /** Part of the search that is over, 0 to 1. */
  double passed(long done) {
    double byMoves = (double) done / moves;
    double time = deadline.passed();
    if (time < LATE) {
      return byMoves;
    }
    if (Double.isNaN(whenLate)) {
      whenLate = byMoves;
    }
    double byTime = whenLate + (1 - whenLate) * (time - LATE) / (1 - LATE);
    return Math.min(1, Math.max(byMoves, byTime));
  }
}
