package stapel.evaluation.api;

import java.util.Objects;
import stapel.api.command.Event;

/** An expert handed in a score sheet, or a new revision of one. */
public final class SheetSubmitted implements Event {

  private final String sheet;
  private final String application;
  private final String call;
  private final String person;
  private final long revision;

  private SheetSubmitted(
      String sheet, String application, String call, String person, long revision) {
    this.sheet = Objects.requireNonNull(sheet);
    this.application = Objects.requireNonNull(application);
    this.call = Objects.requireNonNull(call);
    this.person = Objects.requireNonNull(person);
    this.revision = revision;
  }

  /** The event; see the accessors. */
  public static SheetSubmitted of(
      String sheet, String application, String call, String person, long revision) {
    return new SheetSubmitted(sheet, application, call, person, revision);
  }

  @Override
  public String object() {
    return "intake.applications/" + application;
  }

  /** Id of the sheet. */
  public String sheet() {
    return sheet;
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

  /** 1 for the first, more for corrections. */
  public long revision() {
    return revision;
  }
}
