package stapel.mentoring.api;

import java.util.Objects;
import java.util.Optional;
import stapel.api.command.Event;

/**
 * A team has another mentor or another curator for the season. Told for each team to which the
 * pairs that were applied bring a change, and for none that keeps both.
 */
public final class SeasonPairChanged implements Event {

  private final String call;
  private final String application;
  private final Optional<String> mentor;
  private final Optional<String> curator;
  private final Optional<String> mentorBefore;
  private final Optional<String> curatorBefore;

  private SeasonPairChanged(
      String call,
      String application,
      Optional<String> mentor,
      Optional<String> curator,
      Optional<String> mentorBefore,
      Optional<String> curatorBefore) {
    this.call = Objects.requireNonNull(call);
    this.application = Objects.requireNonNull(application);
    this.mentor = Objects.requireNonNull(mentor);
    this.curator = Objects.requireNonNull(curator);
    this.mentorBefore = Objects.requireNonNull(mentorBefore);
    this.curatorBefore = Objects.requireNonNull(curatorBefore);
  }

  /** The facts of one change; see the accessors. */
  public static SeasonPairChanged of(
      String call,
      String application,
      Optional<String> mentor,
      Optional<String> curator,
      Optional<String> mentorBefore,
      Optional<String> curatorBefore) {
    return new SeasonPairChanged(call, application, mentor, curator, mentorBefore, curatorBefore);
  }

  @Override
  public String object() {
    return "intake.applications/" + application;
  }

  /** Id of the call, also of the scope. */
  public String call() {
    return call;
  }

  /** Id of the team's application. */
  public String application() {
    return application;
  }

  /** Id of its mentor in the call now; empty for none. */
  public Optional<String> mentor() {
    return mentor;
  }

  /** Id of its curator among the call's mentors now; empty for none. */
  public Optional<String> curator() {
    return curator;
  }

  /** Id of the mentor it had; empty for none. */
  public Optional<String> mentorBefore() {
    return mentorBefore;
  }

  /** Id of the curator it had; empty for none. */
  public Optional<String> curatorBefore() {
    return curatorBefore;
  }
}
