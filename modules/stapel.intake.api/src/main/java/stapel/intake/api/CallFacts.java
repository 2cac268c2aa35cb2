package stapel.intake.api;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import stapel.api.Text;

/** What others must know of a call. Immutable; a snapshot of the moment it was read. */
public final class CallFacts {

  private final String id;
  private final String number;
  private final String programme;
  private final Text title;
  private final CallState state;
  private final boolean blind;
  private final Optional<Instant> opens;
  private final Optional<Instant> closes;
  private final ZoneId zone;
  private final Currency currency;

  private CallFacts(
      String id,
      String number,
      String programme,
      Text title,
      CallState state,
      boolean blind,
      Optional<Instant> opens,
      Optional<Instant> closes,
      ZoneId zone,
      Currency currency) {
    this.id = Objects.requireNonNull(id);
    this.number = Objects.requireNonNull(number);
    this.programme = Objects.requireNonNull(programme);
    this.title = Objects.requireNonNull(title);
    this.state = Objects.requireNonNull(state);
    this.blind = blind;
    this.opens = Objects.requireNonNull(opens);
    this.closes = Objects.requireNonNull(closes);
    this.zone = Objects.requireNonNull(zone);
    this.currency = Objects.requireNonNull(currency);
  }

  /** The facts of one call; see the accessors. */
  public static CallFacts of(
      String id,
      String number,
      String programme,
      Text title,
      CallState state,
      boolean blind,
      Optional<Instant> opens,
      Optional<Instant> closes,
      ZoneId zone,
      Currency currency) {
    return new CallFacts(id, number, programme, title, state, blind, opens, closes, zone, currency);
  }

  /** Its id, also that of its scope. */
  public String id() {
    return id;
  }

  /**
   * Its short name on the server: lower-case letters, digits and single underscores, the first part
   * of its fields' column keys.
   */
  public String number() {
    return number;
  }

  /** Id of the programme it belongs to, the scope above. */
  public String programme() {
    return programme;
  }

  /** What it is called. */
  public Text title() {
    return title;
  }

  /** Where it stands. */
  public CallState state() {
    return state;
  }

  /**
   * True when experts do not learn who stands behind an application. Fixed once the call is
   * published.
   */
  public boolean blind() {
    return blind;
  }

  /** From when on it takes applications; empty while undecided. */
  public Optional<Instant> opens() {
    return opens;
  }

  /** Until when, every extension included; empty while undecided. */
  public Optional<Instant> closes() {
    return closes;
  }

  /** The time zone its dates are meant in. */
  public ZoneId zone() {
    return zone;
  }

  /** The currency of the amounts asked for. */
  public Currency currency() {
    return currency;
  }
}
