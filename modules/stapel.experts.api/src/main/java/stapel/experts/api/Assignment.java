package stapel.experts.api;

import java.util.Objects;

/** One application given to one expert. Immutable; a snapshot of the moment it was read. */
public final class Assignment {

  private final String id;
  private final String call;
  private final String application;
  private final String person;
  private final AssignmentState state;
  private final boolean blind;

  private Assignment(
      String id,
      String call,
      String application,
      String person,
      AssignmentState state,
      boolean blind) {
    this.id = Objects.requireNonNull(id);
    this.call = Objects.requireNonNull(call);
    this.application = Objects.requireNonNull(application);
    this.person = Objects.requireNonNull(person);
    this.state = Objects.requireNonNull(state);
    this.blind = blind;
  }

  /** The facts of one assignment; see the accessors. */
  public static Assignment of(
      String id,
      String call,
      String application,
      String person,
      AssignmentState state,
      boolean blind) {
    return new Assignment(id, call, application, person, state, blind);
  }

  /** Its id, the row's in {@code experts.assignments}. */
  public String id() {
    return id;
  }

  /** Id of the call. */
  public String call() {
    return call;
  }

  /** Id of the application. */
  public String application() {
    return application;
  }

  /** Id of the expert's person. */
  public String person() {
    return person;
  }

  /** Where it stands. */
  public AssignmentState state() {
    return state;
  }

  /** True when the expert must not learn who stands behind the application. */
  public boolean blind() {
    return blind;
  }

  /** True when the expert may read the content and write a sheet. */
  public boolean opened() {
    return state == AssignmentState.DECLARED;
  }

  /** True when a sheet of this expert is still to be expected. */
  public boolean expected() {
    return state == AssignmentState.ASSIGNED || state == AssignmentState.DECLARED;
  }
}
