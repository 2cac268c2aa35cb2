package stapel.doors.calls;

import java.time.Duration;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import stapel.platform.api.Calls.Kind;

/**
 * How many calls of one bundle may run at once, and how long one may take.
 *
 * @param view longest drawing of a page
 * @param change longest command that does not report progress
 */
public record Limits(Duration view, Duration change) {

  static final String PID = "stapel.doors";

  private static final Duration DESCRIPTION = Duration.ofSeconds(5);
  private static final Duration LISTENER = Duration.ofMinutes(1);
  private static final Duration JOB = Duration.ofHours(1);

  /** What holds where nothing is set. */
  public static Limits ordinary() {
    return new Limits(Duration.ofSeconds(20), Duration.ofMinutes(5));
  }

  static Limits of(Config config) {
    return new Limits(
        Duration.ofSeconds(config.viewSeconds()), Duration.ofSeconds(config.commandSeconds()));
  }

  Duration time(Kind kind) {
    return switch (kind) {
      case DESCRIPTION, EXTENSION -> DESCRIPTION;
      case VIEW -> view;
      case CHANGE -> change;
      case LISTENER -> LISTENER;
      case JOB -> JOB;
    };
  }

  /** Fewer than there are connections to the database, so that one bundle never takes them all. */
  static int places(Kind kind) {
    return switch (kind) {
      case DESCRIPTION -> 12;
      case CHANGE -> 16;
      case VIEW -> 8;
      case EXTENSION -> 24;
      case LISTENER, JOB -> 4;
    };
  }

  /** How long a call waits for a place; a burst is no fault. */
  static Duration patience(Kind kind) {
    return switch (kind) {
      case DESCRIPTION, EXTENSION -> Duration.ofSeconds(1);
      case VIEW, LISTENER, JOB -> Duration.ZERO;
      case CHANGE -> Duration.ofSeconds(10);
    };
  }

  /** Whether one that hung is left alone for a while: it would hold up every page it stands on. */
  static boolean rests(Kind kind) {
    return switch (kind) {
      case DESCRIPTION, VIEW, EXTENSION -> true;
      case CHANGE, LISTENER, JOB -> false;
    };
  }

  /** Preferences of calls. */
  @ObjectClassDefinition(id = PID)
  public @interface Config {

    /** Longest drawing of a module's page, in seconds. */
    @AttributeDefinition(min = "1", max = "600")
    int viewSeconds() default 20;

    /** Longest command without progress, in seconds. */
    @AttributeDefinition(min = "5", max = "7200")
    int commandSeconds() default 300;
  }
}
