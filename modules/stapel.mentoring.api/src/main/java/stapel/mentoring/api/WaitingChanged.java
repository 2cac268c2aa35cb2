package stapel.mentoring.api;

import java.util.Objects;
import java.util.Optional;
import stapel.api.command.Event;

/** A team joined, left or rose from the list of those who wait for a mentor. */
public final class WaitingChanged implements Event {

  /** What happened. */
  public enum Change {
    /** The team waits. */
    JOINED,
    /** It got a session. */
    BOOKED,
    /** It waits no longer. */
    LEFT,
    /** The hour it waited for is no longer offered. */
    GONE
  }

  private final String waiting;
  private final String call;
  private final String application;
  private final String mentor;
  private final Optional<String> hour;
  private final Optional<String> session;
  private final Change change;

  private WaitingChanged(
      String waiting,
      String call,
      String application,
      String mentor,
      Optional<String> hour,
      Optional<String> session,
      Change change) {
    this.waiting = Objects.requireNonNull(waiting);
    this.call = Objects.requireNonNull(call);
    this.application = Objects.requireNonNull(application);
    this.mentor = Objects.requireNonNull(mentor);
    this.hour = Objects.requireNonNull(hour);
    this.session = Objects.requireNonNull(session);
    this.change = Objects.requireNonNull(change);
  }

  /** The facts of one change; see the accessors. */
  public static WaitingChanged of(
      String waiting,
      String call,
      String application,
      String mentor,
      Optional<String> hour,
      Optional<String> session,
      Change change) {
    return new WaitingChanged(waiting, call, application, mentor, hour, session, change);
  }

  @Override
  public String object() {
    return "mentoring.waiting/" + waiting;
  }

  /** Id of the place on the list. */
  public String waiting() {
    return waiting;
  }

  /** Id of the call, also of the scope. */
  public String call() {
    return call;
  }

  /** Id of the team's application. */
  public String application() {
    return application;
  }

  /** Id of the mentor in the call. */
  public String mentor() {
    return mentor;
  }

  /** Id of the one hour the team waits for; empty for any of the mentor's. */
  public Optional<String> hour() {
    return hour;
  }

  /** Id of the session the team got; empty otherwise. */
  public Optional<String> session() {
    return session;
  }

  /** What happened. */
  public Change change() {
    return change;
  }
}
