package stapel.intake.api;

import java.util.Objects;
import stapel.api.command.Event;

/** A call moved from one state to another. */
public final class CallStateChanged implements Event {

  private final String call;
  private final CallState from;
  private final CallState to;

  private CallStateChanged(String call, CallState from, CallState to) {
    this.call = Objects.requireNonNull(call);
    this.from = Objects.requireNonNull(from);
    this.to = Objects.requireNonNull(to);
  }

  /** The event; see the accessors. */
  public static CallStateChanged of(String call, CallState from, CallState to) {
    return new CallStateChanged(call, from, to);
  }

  @Override
  public String object() {
    return "intake.calls/" + call;
  }

  /** Id of the call. */
  public String call() {
    return call;
  }

  /** The state it left. */
  public CallState from() {
    return from;
  }

  /** The state it is in. */
  public CallState to() {
    return to;
  }
}
