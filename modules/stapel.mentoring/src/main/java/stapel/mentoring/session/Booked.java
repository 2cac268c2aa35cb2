package stapel.mentoring.session;

import java.time.Instant;
import java.util.Locale;
import stapel.mentoring.api.SessionChanged;

/**
 * A session as the table has it.
 *
 * @param call id of the call, also of the scope
 */
public record Booked(
    String id,
    String call,
    String hour,
    String mentor,
    String application,
    Instant start,
    State state) {

  /** Where it stands. */
  public enum State {
    /** It is to come, or nobody said how it ended. */
    BOOKED,
    /** It was held. */
    HELD,
    /** The team did not come. */
    NO_SHOW,
    /** It will not be. */
    CANCELLED;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** As a plan would name it. */
  WantedSession wanted() {
    return new WantedSession(application, mentor, start);
  }

  /** What happened to it, as it is now. */
  SessionChanged event(SessionChanged.Change change) {
    return SessionChanged.of(id, call, application, mentor, start, change);
  }

  /** It was moved here from where it was. */
  SessionChanged moved(Booked before) {
    return event(SessionChanged.Change.MOVED).movedFrom(before.mentor, before.start);
  }
}
