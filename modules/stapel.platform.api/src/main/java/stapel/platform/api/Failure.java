package stapel.platform.api;

/** Our fault, or a module's: logged already under a reference number that a person can read out. */
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reference;

  /** Names what was being done; the log has the cause under the same reference. */
  public Failure(String reference, String doing, Throwable cause) {
    super(doing + " (" + reference + ")", cause);
    this.reference = reference;
  }

  /** The reference number, a ULID. */
  public String reference() {
    return reference;
  }
}
