package stapel.evaluation.drawn;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import stapel.evaluation.lottery.Commitment;

/**
 * A lot as it is kept.
 *
 * @param committedBy person who committed it
 * @param text that was committed
 * @param digest that was published
 * @param knownFrom when its random value may be known
 * @param value that was published later; empty until it is drawn
 * @param withdrawn true when it decides nothing any more
 */
record StoredLot(
    String id,
    String call,
    String committedBy,
    String text,
    String digest,
    Instant knownFrom,
    Optional<String> value,
    boolean withdrawn) {

  /** True while it is neither drawn nor withdrawn. */
  boolean waits() {
    return value.isEmpty() && !withdrawn;
  }

  /** What was committed; empty when the text is not the one of the digest. */
  Optional<Commitment> commitment() {
    return Commitment.read(text.getBytes(StandardCharsets.UTF_8))
        .filter(read -> read.digest().equals(digest));
  }

  /**
   * True when one of these applications was committed here; a text that is unreadable is of all.
   */
  boolean of(List<String> applications) {
    return commitment()
        .map(read -> !Collections.disjoint(read.contenders(), applications))
        .orElse(true);
  }
}
