package stapel.mentoring.proposal;

import java.time.Instant;
import java.util.Locale;

/**
 * A plan that was asked for.
 *
 * @param base digest of the sessions it was computed from
 * @param problem blob of {@code problem.json}
 * @param earlier blob of the sessions of today
 * @param asked when
 */
record Proposal(
    String id,
    String call,
    State state,
    int seconds,
    long seed,
    String zone,
    int minutes,
    String base,
    String problem,
    String earlier,
    Instant asked) {

  /** Where it stands. */
  enum State {
    WAITING,
    RUNNING,
    READY,
    FAILED,
    APPLIED;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A file of it.
   *
   * @param digest name of the blob
   */
  record Paper(String digest, String name, long size) {}
}
