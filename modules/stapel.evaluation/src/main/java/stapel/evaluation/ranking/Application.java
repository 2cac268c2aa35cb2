package stapel.evaluation.ranking;

import java.time.Instant;
import java.util.Optional;

/**
 * What a ranking needs to know of an application besides its marks: its quota group and its first
 * complete submission.
 */
public record Application(String id, Optional<String> group, Optional<Instant> submittedAt) {
  /** One of which nothing but its id is known. */
  public static Application plain(String id) {
    return new Application(id, Optional.empty(), Optional.empty());
  }
}
