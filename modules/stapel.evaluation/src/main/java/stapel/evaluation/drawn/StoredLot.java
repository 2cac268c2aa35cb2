package stapel.evaluation.drawn;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import stapel.evaluation.lottery.Commitment;

/**
 * A lot as it is kept.
 *
 * @param text that was committed
 * @param digest that was published
 * @param knownFrom when its random value may be known
 * @param value that was published later; empty until it is drawn
 */
record StoredLot(
    String id, String call, String text, String digest, Instant knownFrom, Optional<String> value) {

  /** What was committed; empty when the text is not the one of the digest. */
  Optional<Commitment> commitment() {
    return Commitment.read(text.getBytes(StandardCharsets.UTF_8))
        .filter(read -> read.digest().equals(digest));
  }
}
