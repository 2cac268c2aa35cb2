package stapel.intake.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import stapel.api.Money;

/**
 * What others must know of an application. Immutable; a snapshot of the moment it was read. Title
 * and organisation are identifying: whoever shows them to a person asks the dataset door instead.
 */
public final class Application {

  private final String id;
  private final String call;
  private final String number;
  private final String title;
  private final String organisation;
  private final String territory;
  private final Optional<Money> amount;
  private final ApplicationState state;
  private final Optional<Instant> submitted;
  private final boolean late;

  private Application(
      String id,
      String call,
      String number,
      String title,
      String organisation,
      String territory,
      Optional<Money> amount,
      ApplicationState state,
      Optional<Instant> submitted,
      boolean late) {
    this.id = Objects.requireNonNull(id);
    this.call = Objects.requireNonNull(call);
    this.number = Objects.requireNonNull(number);
    this.title = Objects.requireNonNull(title);
    this.organisation = Objects.requireNonNull(organisation);
    this.territory = Objects.requireNonNull(territory);
    this.amount = Objects.requireNonNull(amount);
    this.state = Objects.requireNonNull(state);
    this.submitted = Objects.requireNonNull(submitted);
    this.late = late;
  }

  /** The facts of one application; see the accessors. */
  public static Application of(
      String id,
      String call,
      String number,
      String title,
      String organisation,
      String territory,
      Optional<Money> amount,
      ApplicationState state,
      Optional<Instant> submitted,
      boolean late) {
    return new Application(
        id, call, number, title, organisation, territory, amount, state, submitted, late);
  }

  /** Its id, the row's in {@code intake.applications}. */
  public String id() {
    return id;
  }

  /** Id of the call, also of the scope. */
  public String call() {
    return call;
  }

  /**
   * The number everybody names it by, unique in the call; tells nothing about who stands behind it.
   */
  public String number() {
    return number;
  }

  /** What it is called; may be empty in a draft. */
  public String title() {
    return title;
  }

  /** Who applies; may be empty. */
  public String organisation() {
    return organisation;
  }

  /**
   * Code of the territory, for example {@code 40}; the group that quotas count by. May be empty.
   */
  public String territory() {
    return territory;
  }

  /** The sum asked for, empty when none is given. */
  public Optional<Money> amount() {
    return amount;
  }

  /** Where it stands. */
  public ApplicationState state() {
    return state;
  }

  /**
   * The server's receipt time of the first complete submission, or that of the paper; empty before.
   */
  public Optional<Instant> submitted() {
    return submitted;
  }

  /** True when it came after the call had closed and was accepted all the same. */
  public boolean late() {
    return late;
  }
}
