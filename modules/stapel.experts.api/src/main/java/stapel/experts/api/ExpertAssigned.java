package stapel.experts.api;

import java.util.Objects;
import stapel.api.command.Event;

/** An application was given to an expert, or taken back before a sheet was written. */
public final class ExpertAssigned implements Event {

  private final String application;
  private final String call;
  private final String person;
  private final boolean withdrawn;

  private ExpertAssigned(String application, String call, String person, boolean withdrawn) {
    this.application = Objects.requireNonNull(application);
    this.call = Objects.requireNonNull(call);
    this.person = Objects.requireNonNull(person);
    this.withdrawn = withdrawn;
  }

  /** The event of a new assignment. */
  public static ExpertAssigned assigned(String application, String call, String person) {
    return new ExpertAssigned(application, call, person, false);
  }

  /** The event of an assignment that was taken back. */
  public static ExpertAssigned withdrawn(String application, String call, String person) {
    return new ExpertAssigned(application, call, person, true);
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

  /** True when it was taken back. */
  public boolean withdrawn() {
    return withdrawn;
  }
}
