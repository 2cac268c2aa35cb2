package stapel.intake.api;

import java.time.Instant;
import java.util.Objects;
import stapel.api.command.Event;

/** An application was handed in, for the first time or again after it had been returned. */
public final class ApplicationSubmitted implements Event {

  private final String application;
  private final String call;
  private final String number;
  private final Instant at;

  private ApplicationSubmitted(String application, String call, String number, Instant at) {
    this.application = Objects.requireNonNull(application);
    this.call = Objects.requireNonNull(call);
    this.number = Objects.requireNonNull(number);
    this.at = Objects.requireNonNull(at);
  }

  /** The event; see the accessors. */
  public static ApplicationSubmitted of(
      String application, String call, String number, Instant at) {
    return new ApplicationSubmitted(application, call, number, at);
  }

  @Override
  public String object() {
    return "intake.applications/" + application;
  }

  /** Id of the application. */
  public String application() {
    return application;
  }

  /** Id of its call. */
  public String call() {
    return call;
  }

  /** Its number in the call. */
  public String number() {
    return number;
  }

  /** The server's receipt time. */
  public Instant at() {
    return at;
  }
}
