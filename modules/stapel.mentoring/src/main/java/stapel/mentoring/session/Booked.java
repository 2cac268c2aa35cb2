package stapel.mentoring.session;

import java.time.Instant;
import java.util.Locale;
import stapel.mentoring.api.SessionChanged;

/**
 * A session as the table has it.
 *
 * @param call id of the call, also of the scope
 */
record Booked(
    String id,
    String call,
    String hour,
    String mentor,
    String application,
    Instant start,
    State state) {

  /** Where it stands. */
  enum State {
    BOOKED,
    HELD,
    NO_SHOW,
    CANCELLED;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  SessionChanged event(SessionChanged.Change change) {
    return SessionChanged.of(id, call, application, mentor, start, change);
  }
}
