package stapel.evaluation.drawn;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The line of a commitment that says where the random value comes from, so that the digest covers
 * it: from when the value may exist, and which withdrawn lot this one takes the place of.
 */
final class LotSource {
  static final int LONGEST = 300;

  private LotSource() {}

  static String of(String source, Instant knownFrom, Optional<StoredLot> instead) {
    return source.strip()
        + "; not before "
        + knownFrom.truncatedTo(ChronoUnit.SECONDS)
        + instead.map(lot -> "; instead of " + lot.digest()).orElse("");
  }
}
