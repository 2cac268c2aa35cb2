package stapel.rest.console;

/** A wrong command line: worded by this bundle, exit code 2. */
final class Usage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] arguments;

  Usage(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = arguments.clone();
  }

  String key() {
    return key;
  }

  Object[] arguments() {
    return arguments.clone();
  }
}
