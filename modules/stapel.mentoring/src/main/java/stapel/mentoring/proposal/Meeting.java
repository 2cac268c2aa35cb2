package stapel.mentoring.proposal;

import java.time.Duration;
import java.time.Instant;

/**
 * A session that is booked or was held.
 *
 * @param locked no plan moves it
 * @param booked false when it was held
 */
record Meeting(
    String id,
    String team,
    String mentor,
    Instant start,
    int minutes,
    boolean locked,
    boolean booked) {

  /** True when a session of so many minutes from then on would run at the same time. */
  boolean overlaps(Instant from, int length) {
    return start.isBefore(from.plus(Duration.ofMinutes(length)))
        && from.isBefore(start.plus(Duration.ofMinutes(minutes)));
  }
}
