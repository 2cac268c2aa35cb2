package stapel.mentoring.timetable;

import java.util.Arrays;

/**
 * Lowers the value of the {@link Relaxation} by subgradient steps (Held, Wolfe and Crowder 1974)
 * towards a level a little below the best so far; the level comes nearer when nothing is gained
 * (Brännlund 1993). A second descent waits longer for a gain: where hours are short for everybody,
 * many prices must rise together, and the first ends far above. It depends on the demand alone.
 */
final class UpperBound {
  private static final int PATIENCE = 80;
  private static final int LONGER = 320;
  private static final double NEAR = 2e-6;

  private final Relaxation relaxation;
  private final double start;
  private final long margin;
  private double best = Double.POSITIVE_INFINITY;
  private final double far;
  private double below;
  private int patience = PATIENCE;
  private double mark = Double.POSITIVE_INFINITY;
  private int idle;
  private boolean done;

  UpperBound(Grid grid, Hours hours) {
    relaxation = new Relaxation(grid, hours);
    begin(grid, new Ceilings(grid));
    margin = grid.scale.margin;
    start = relaxation.value();
    far = Math.max(1, (start - grid.empty) / 20);
    below = far;
  }

  /** A team's sessions cost at first what its best pairs bring that it just cannot all have. */
  private void begin(Grid grid, Ceilings ceilings) {
    for (int t = 0; t < grid.teams; t++) {
      long[] brings =
          Arrays.stream(grid.pairsOf[t])
              .filter(p -> ceilings.ofPair[p] > 0)
              .mapToLong(p -> ceilings.ofPair[p] - grid.mentorDay)
              .sorted()
              .toArray();
      int after = brings.length - Math.max(1, grid.need[t]);
      relaxation.teams.price[t] = after < 0 ? 0 : Limit.rounded((double) brings[after]);
    }
  }

  /** The bound in units: no plan is worth more. */
  long units() {
    return (long) Math.floor(Math.min(start, best)) + margin;
  }

  /** One step. */
  boolean step() {
    if (done) {
      return false;
    }
    double value = relaxation.value();
    if (value < best) {
      best = value;
      relaxation.limits.forEach(Limit::keep);
    }
    if (best < mark - below / 4) {
      mark = best;
      idle = 0;
    } else if (++idle > patience) {
      closer();
      return !done;
    }
    double square = relaxation.limits.stream().mapToDouble(Limit::square).sum();
    done = square == 0;
    if (!done) {
      double length = (value - best + below) / square;
      relaxation.limits.forEach(limit -> limit.step(length));
    }
    return !done;
  }

  private void closer() {
    below /= 2;
    idle = 0;
    mark = best;
    if (below < NEAR * Math.abs(best)) {
      done = patience == LONGER;
      patience = LONGER;
      below = far;
    }
    relaxation.limits.forEach(Limit::restore);
    relaxation.value();
  }
}
