package stapel.mentoring.timetable;

import java.time.Duration;

/**
 * How long to look for a better plan.
 *
 * @param limit a promise about the clock; the number of moves follows from it and from the demand,
 *     see {@link #moves}
 * @param seed decides every random choice
 * @param rounds how often the search is heated at most, while there is time and no proof; 1 or more
 */
public record Effort(Duration limit, long seed, int rounds) {
  /** About a third of what one core of a usual machine tries, so that the clock rarely decides. */
  private static final long MOVES_A_SECOND = 900_000;

  /** More than that from one heating gained nothing that could be measured. */
  private static final long MOVES_A_SESSION = 60_000;

  private static final int USUAL_ROUNDS = 8;

  /** Refuses a limit that is not positive, and no round. */
  public Effort {
    if (limit.isNegative() || limit.isZero() || rounds < 1) {
      throw new IllegalArgumentException("limit " + limit + ", rounds " + rounds);
    }
  }

  /** With eight rounds, for which only small seasons have time. */
  public Effort(Duration limit, long seed) {
    this(limit, seed, USUAL_ROUNDS);
  }

  /**
   * Moves of one round, from hot to cold: the same on every machine, so that the same demand, seed
   * and limit give the same plan wherever the clock does not cut the search short.
   *
   * @param sessions wanted by all teams
   */
  public long moves(long sessions) {
    long most = Math.multiplyExact(Math.max(sessions, 1), MOVES_A_SESSION);
    return Math.min(most, inTime());
  }

  /** Rounds that the limit has time for, 1 at least; the same on every machine too. */
  int rounds(long sessions) {
    return (int) Math.max(1, Math.min(rounds, inTime() / moves(sessions)));
  }

  private long inTime() {
    return Math.max(1, (long) (limit.toMillis() / 1000.0 * MOVES_A_SECOND));
  }
}
