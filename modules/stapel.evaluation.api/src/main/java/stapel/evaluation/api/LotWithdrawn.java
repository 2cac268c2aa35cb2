package stapel.evaluation.api;

import java.util.Objects;
import stapel.api.command.Event;

/** A committed lot was withdrawn before it was drawn: it decides nothing any more. */
public final class LotWithdrawn implements Event {

  private final String lot;
  private final String call;
  private final String digest;

  private LotWithdrawn(String lot, String call, String digest) {
    this.lot = Objects.requireNonNull(lot);
    this.call = Objects.requireNonNull(call);
    this.digest = Objects.requireNonNull(digest);
  }

  /** The event; see the accessors. */
  public static LotWithdrawn of(String lot, String call, String digest) {
    return new LotWithdrawn(lot, call, digest);
  }

  @Override
  public String object() {
    return "intake.calls/" + call;
  }

  /** Id of the lot. */
  public String lot() {
    return lot;
  }

  /** Id of the call. */
  public String call() {
    return call;
  }

  /** SHA-256 of the committed text, in hexadecimal digits. */
  public String digest() {
    return digest;
  }
}
