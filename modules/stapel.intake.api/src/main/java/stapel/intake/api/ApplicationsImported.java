package stapel.intake.api;

import java.util.Objects;
import stapel.api.command.Event;

/** An import became visible, or was taken back. One event for the whole file. */
public final class ApplicationsImported implements Event {

  private final String call;
  private final String origin;
  private final long count;
  private final boolean undone;

  private ApplicationsImported(String call, String origin, long count, boolean undone) {
    this.call = Objects.requireNonNull(call);
    this.origin = Objects.requireNonNull(origin);
    this.count = count;
    this.undone = undone;
  }

  /** The event of an import that was applied. */
  public static ApplicationsImported applied(String call, String origin, long count) {
    return new ApplicationsImported(call, origin, count, false);
  }

  /** The event of an import that was taken back. */
  public static ApplicationsImported undone(String call, String origin, long count) {
    return new ApplicationsImported(call, origin, count, true);
  }

  @Override
  public String object() {
    return "intake.imports/" + origin;
  }

  /** Id of the call. */
  public String call() {
    return call;
  }

  /** Id of the import. */
  public String origin() {
    return origin;
  }

  /** How many applications came or went. */
  public long count() {
    return count;
  }

  /** True when it was taken back. */
  public boolean undone() {
    return undone;
  }
}
