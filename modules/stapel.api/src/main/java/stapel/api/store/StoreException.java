package stapel.api.store;

/** The database refused a statement. */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why, as far as both engines tell it. */
  public enum Cause {
    /** A row with this key is there already. */
    DUPLICATE,
    /** A deadlock or a lock time-out: the door repeats the command. */
    BUSY,
    /** Anything else: our fault or the engine's. */
    OTHER
  }

  private final Cause reason;

  /** Wraps the engine's exception. */
  public StoreException(Cause reason, String what, Throwable cause) {
    super(what, cause);
    this.reason = reason;
  }

  /** Why. */
  public Cause reason() {
    return reason;
  }
}
