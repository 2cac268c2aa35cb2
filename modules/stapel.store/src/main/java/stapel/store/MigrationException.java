package stapel.store;

/**
 * A module's tables cannot be brought up to its version. The message is one sentence for the
 * operator.
 */
public final class MigrationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A failure with its cause. */
  public MigrationException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A refusal. */
  public MigrationException(String message) {
    super(message);
  }
}
