package stapel.mentoring.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import stapel.api.command.Event;

/** A session of a team with a mentor was booked, moved, cancelled or closed. */
public final class SessionChanged implements Event {

  /** What happened. */
  public enum Change {
    /** It was booked. */
    BOOKED,
    /** It is at another time, perhaps with another mentor. */
    MOVED,
    /** It will not be. */
    CANCELLED,
    /** It was held. */
    HELD,
    /** The team did not come. */
    NO_SHOW
  }

  private final String session;
  private final String call;
  private final String application;
  private final String mentor;
  private final Instant start;
  private final Change change;
  private final Optional<String> mentorBefore;
  private final Optional<Instant> startBefore;

  private SessionChanged(
      String session,
      String call,
      String application,
      String mentor,
      Instant start,
      Change change,
      Optional<String> mentorBefore,
      Optional<Instant> startBefore) {
    this.session = Objects.requireNonNull(session);
    this.call = Objects.requireNonNull(call);
    this.application = Objects.requireNonNull(application);
    this.mentor = Objects.requireNonNull(mentor);
    this.start = Objects.requireNonNull(start);
    this.change = Objects.requireNonNull(change);
    this.mentorBefore = Objects.requireNonNull(mentorBefore);
    this.startBefore = Objects.requireNonNull(startBefore);
  }

  /** The facts of one change; see the accessors. */
  public static SessionChanged of(
      String session,
      String call,
      String application,
      String mentor,
      Instant start,
      Change change) {
    return new SessionChanged(
        session, call, application, mentor, start, change, Optional.empty(), Optional.empty());
  }

  /** The same session, told as moved from where it was: {@code this} is where it is now. */
  public SessionChanged movedFrom(String mentorThen, Instant startThen) {
    return new SessionChanged(
        session,
        call,
        application,
        mentor,
        start,
        Change.MOVED,
        Optional.of(mentorThen),
        Optional.of(startThen));
  }

  @Override
  public String object() {
    return "mentoring.sessions/" + session;
  }

  /** Id of the session. */
  public String session() {
    return session;
  }

  /** Id of the call, also of the scope. */
  public String call() {
    return call;
  }

  /** Id of the team's application. */
  public String application() {
    return application;
  }

  /** Id of the mentor in the call, after the change. */
  public String mentor() {
    return mentor;
  }

  /** When it begins, after the change. */
  public Instant start() {
    return start;
  }

  /** What happened. */
  public Change change() {
    return change;
  }

  /**
   * Id of the mentor before it was moved, the same when only the time is another; empty for other
   * changes and for moves told before 0.2.
   */
  public Optional<String> mentorBefore() {
    return mentorBefore;
  }

  /** When it was to begin before it was moved; empty as {@link #mentorBefore}. */
  public Optional<Instant> startBefore() {
    return startBefore;
  }
}
