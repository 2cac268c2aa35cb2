package stapel.mentoring.timetable;

import java.time.Duration;

/**
 * How long to look for a better plan.
 *
 * @param limit a promise about the clock; the number of moves follows from it and from the demand,
 *     see {@link #moves}
 * @param seed decides every random choice
 */
public record Effort(Duration limit, long seed) {
  /** About a third of what one core of a usual machine tries, so that the clock rarely decides. */
  private static final long MOVES_A_SECOND = 900_000;

  /** More than that gained nothing that could be measured. */
  private static final long MOVES_A_SESSION = 60_000;

  /** Refuses a limit that is not positive. */
  public Effort {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("limit " + limit);
    }
  }

  /**
   * Moves that are tried: the same on every machine, so that the same demand, seed and limit give
   * the same plan wherever the clock does not cut the search short.
   *
   * @param sessions wanted by all teams
   */
  public long moves(long sessions) {
    long most = Math.multiplyExact(Math.max(sessions, 1), MOVES_A_SESSION);
    return Math.min(most, (long) (limit.toMillis() / 1000.0 * MOVES_A_SECOND));
  }
}
