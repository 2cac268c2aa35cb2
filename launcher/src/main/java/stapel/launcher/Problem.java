package stapel.launcher;

import java.util.List;

/**
 * Why the launcher stops: an exit code and a sentence with the next step in the reader's language.
 */
final class Problem extends RuntimeException {
  /** The command was done. */
  static final int DONE = 0;

  /** What was asked for is refused as things are; another try may do. */
  static final int REFUSED = 1;

  /** The words on the command line are wrong. */
  static final int USAGE = 2;

  /** Our fault. */
  static final int FAULT = 3;

  private static final long serialVersionUID = 1;

  private final int exitCode;
  private final transient List<Object> values;

  private Problem(int exitCode, String key, Throwable cause, Object... values) {
    super(key, cause);
    this.exitCode = exitCode;
    this.values = List.of(values);
  }

  static Problem refused(String key, Object... values) {
    return new Problem(REFUSED, key, null, values);
  }

  static Problem usage(String key, Object... values) {
    return new Problem(USAGE, key, null, values);
  }

  static Problem fault(String key, Throwable cause, Object... values) {
    return new Problem(FAULT, key, cause, values);
  }

  /** More memory was wanted than this process was given. */
  static Problem memory() {
    long given = Runtime.getRuntime().maxMemory() >> 20;
    return refused("memory", given, Long.toString(2 * given));
  }

  int exitCode() {
    return exitCode;
  }

  String sentence(Messages messages) {
    return messages.text(getMessage(), values.toArray());
  }
}
