package stapel.evaluation.drawn;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The line of a commitment that says where the random value comes from. */
final class LotSource {
  /** So long, with the moment it fits the table's column. */
  static final int LONGEST = 300;

  private LotSource() {}

  /** With the moment before which the value does not exist, so that the digest covers it. */
  static String of(String source, Instant knownFrom) {
    return source.strip() + "; not before " + knownFrom.truncatedTo(ChronoUnit.SECONDS);
  }
}
