package stapel.intake.api;

import java.util.Objects;
import stapel.api.command.Event;

/** An application moved from one state to another. */
public final class ApplicationStateChanged implements Event {

  private final String application;
  private final String call;
  private final ApplicationState from;
  private final ApplicationState to;

  private ApplicationStateChanged(
      String application, String call, ApplicationState from, ApplicationState to) {
    this.application = Objects.requireNonNull(application);
    this.call = Objects.requireNonNull(call);
    this.from = Objects.requireNonNull(from);
    this.to = Objects.requireNonNull(to);
  }

  /** The event; see the accessors. */
  public static ApplicationStateChanged of(
      String application, String call, ApplicationState from, ApplicationState to) {
    return new ApplicationStateChanged(application, call, from, to);
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

  /** The state it left. */
  public ApplicationState from() {
    return from;
  }

  /** The state it is in. */
  public ApplicationState to() {
    return to;
  }
}
