package stapel.evaluation.ranked;

import java.util.Locale;

/**
 * One computed ranking of a call; its rows never change, only its state and the decisions on tied
 * rows.
 *
 * @param run counted from 1 in its call
 * @param missing sheets that were expected and not there; above 0 the ranking is provisional
 */
public record StoredRanking(
    String id, String call, int run, State state, long expected, long missing) {

  /** Where it stands. */
  public enum State {
    /** Computed, nothing more. */
    COMPUTED,
    /** Its decision waits beside the states of the applications. */
    PENDING,
    /** Its decision holds. */
    APPLIED,
    /** A later one took its place. */
    SUPERSEDED;

    /** The stored key. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** True while sheets are missing. */
  public boolean provisional() {
    return missing > 0;
  }
}
