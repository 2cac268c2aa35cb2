package stapel.mentoring.waiting;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stapel.mentoring.api.WaitingChanged;

/**
 * A team's place on a list.
 *
 * @param call id of the call, also of the scope
 * @param hour the one hour it waits for; empty for any of the mentor's
 */
public record Waiting(
    String id,
    String call,
    String application,
    String mentor,
    Optional<String> hour,
    State state,
    Instant joined) {

  /** Where it stands. */
  public enum State {
    /** It waits. */
    WAITING,
    /** It got a session. */
    BOOKED,
    /** The team waits no longer. */
    LEFT,
    /** The hour is no longer offered. */
    GONE;

    static List<String> keys() {
      return Arrays.stream(values()).map(State::key).toList();
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What it waits for, the same for no two places of a team. */
  String wanted() {
    return hour.map(id -> "hour/" + id).orElse("mentor/" + mentor);
  }

  WaitingChanged event(WaitingChanged.Change change, Optional<String> session) {
    return WaitingChanged.of(id, call, application, mentor, hour, session, change);
  }
}
