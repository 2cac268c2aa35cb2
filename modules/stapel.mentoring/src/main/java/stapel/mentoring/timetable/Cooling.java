package stapel.mentoring.timetable;

/**
 * The temperature from the first move to the last: geometric, from a part of how much the points of
 * one team's possible sessions differ down to where hardly a loss is accepted.
 */
final class Cooling {
  private static final double OF_SPREAD = 0.35;
  private static final double OF_DAY = 0.25;
  private static final double FALL = 40;

  /** A plan that is only mended starts this much cooler: its sessions are to stay. */
  private static final double MENDED = 4;

  private final double first;
  private final double fall;

  /**
   * For one round.
   *
   * @param mends true where the sessions of an earlier plan are to stay
   */
  Cooling(Grid grid, Hours hours, boolean mends) {
    double usual = OF_SPREAD * spread(grid, hours) + OF_DAY * (grid.mentorDay + grid.gap);
    first = mends ? usual / MENDED : usual;
    fall = mends ? FALL / MENDED : FALL;
  }

  /** Root of the mean variance of what the sessions of a pair and team bring. */
  private static double spread(Grid grid, Hours hours) {
    double squares = 0;
    long degrees = 0;
    for (int t = 0; t < grid.teams; t++) {
      double sum = 0;
      double square = 0;
      long count = 0;
      for (int p : grid.pairsOf[t]) {
        for (int i = 0; i < hours.count(p); i++) {
          double points = grid.fit[p] + grid.preference[t * grid.days.slots + hours.slot(p, i)];
          sum += points;
          square += points * points;
          count++;
        }
      }
      squares += count == 0 ? 0 : square - sum * sum / count;
      degrees += Math.max(0, count - 1);
    }
    return degrees == 0 ? 0 : Math.sqrt(Math.max(0, squares) / degrees);
  }

  /**
   * In units.
   *
   * @param passed part of the search that is over, 0 to 1
   */
  double at(double passed) {
    return first * Math.pow(fall, -passed);
  }
}
