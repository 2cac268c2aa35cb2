package stapel.experts.api;

import java.util.Objects;
import stapel.api.command.Event;

/** An expert declared a conflict of interest or its absence, or gave an application back. */
public final class AssignmentStateChanged implements Event {

  private final String application;
  private final String call;
  private final String person;
  private final AssignmentState from;
  private final AssignmentState to;

  private AssignmentStateChanged(
      String application, String call, String person, AssignmentState from, AssignmentState to) {
    this.application = Objects.requireNonNull(application);
    this.call = Objects.requireNonNull(call);
    this.person = Objects.requireNonNull(person);
    this.from = Objects.requireNonNull(from);
    this.to = Objects.requireNonNull(to);
  }

  /** The event; see the accessors. */
  public static AssignmentStateChanged of(
      String application, String call, String person, AssignmentState from, AssignmentState to) {
    return new AssignmentStateChanged(application, call, person, from, to);
  }

  @Override
  public String object() {
    return "intake.applications/" + application;
  }

  /** Id of the application. */
  public String application() {
    return application;
  }

  /** Id of the call. */
  public String call() {
    return call;
  }

  /** Id of the expert's person. */
  public String person() {
    return person;
  }

  /** The state before. */
  public AssignmentState from() {
    return from;
  }

  /** The state now; {@code CONFLICT} voids a sheet that was written before. */
  public AssignmentState to() {
    return to;
  }
}
