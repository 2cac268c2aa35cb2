package stapel.evaluation.api;

import java.util.Objects;
import stapel.api.command.Event;

/** A committed lot was drawn by its public random value. */
public final class LotDrawn implements Event {

  private final String lot;
  private final String call;
  private final String digest;
  private final String value;

  private LotDrawn(String lot, String call, String digest, String value) {
    this.lot = Objects.requireNonNull(lot);
    this.call = Objects.requireNonNull(call);
    this.digest = Objects.requireNonNull(digest);
    this.value = Objects.requireNonNull(value);
  }

  /** The event; see the accessors. */
  public static LotDrawn of(String lot, String call, String digest, String value) {
    return new LotDrawn(lot, call, digest, value);
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

  /** The random value as its source published it. */
  public String value() {
    return value;
  }
}
