package stapel.intake.api;

import java.time.Instant;
import java.util.Objects;
import stapel.api.command.Event;

/** The deadline of a call was moved to a later moment, for everybody. */
public final class CallExtended implements Event {

  private final String call;
  private final Instant before;
  private final Instant closes;

  private CallExtended(String call, Instant before, Instant closes) {
    this.call = Objects.requireNonNull(call);
    this.before = Objects.requireNonNull(before);
    this.closes = Objects.requireNonNull(closes);
  }

  /** The event; see the accessors. */
  public static CallExtended of(String call, Instant before, Instant closes) {
    return new CallExtended(call, before, closes);
  }

  @Override
  public String object() {
    return "intake.calls/" + call;
  }

  /** Id of the call. */
  public String call() {
    return call;
  }

  /** When it would have closed. */
  public Instant before() {
    return before;
  }

  /** When it closes now. */
  public Instant closes() {
    return closes;
  }
}
