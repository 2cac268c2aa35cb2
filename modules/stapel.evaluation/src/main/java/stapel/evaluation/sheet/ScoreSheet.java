package stapel.evaluation.sheet;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One expert's marks for one application, as stored; immutable once submitted, corrected by a new
 * revision.
 *
 * @param revision counted from 1
 * @param reason of a correction or of voiding; empty for a first revision
 */
public record ScoreSheet(
    String id,
    long version,
    String call,
    String assignment,
    String application,
    String person,
    State state,
    int revision,
    String remark,
    String reason,
    Optional<Instant> submitted) {

  /** Where a sheet stands. */
  public enum State {
    /** Being written. */
    DRAFT,
    /** Handed in: it counts. */
    SUBMITTED,
    /** Replaced by a later revision. */
    REPLACED,
    /** Does not count, with the reason. */
    VOID;

    /** The stored key. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
