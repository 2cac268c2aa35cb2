package stapel.platform.api;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, at either door.
 *
 * @param person id of the person; {@link #NOBODY} for somebody not signed in, {@link #SYSTEM} for
 *     the platform itself
 * @param name as the audit log shows it
 * @param language for words
 * @param origin how the request came
 * @param limit permission keys a personal access token is limited to; empty for no limit
 * @param session id of the session it came by, no secret; empty for none
 */
public record Caller(
    String person,
    String name,
    Locale language,
    Origin origin,
    Optional<Set<String>> limit,
    Optional<String> session) {

  /** The person of somebody who is not signed in. */
  public static final String NOBODY = "nobody";

  /** The person of the platform's own work. */
  public static final String SYSTEM = "system";

  /** Without a session. */
  public Caller(
      String person, String name, Locale language, Origin origin, Optional<Set<String>> limit) {
    this(person, name, language, origin, limit, Optional.empty());
  }

  /** How a request comes in. */
  public enum Origin {
    /** A page. */
    BROWSER,
    /** The REST interface. */
    REST,
    /** The command line on the server's own machine: acts as the platform's administrator. */
    CONSOLE,
    /** A job or a listener. */
    SYSTEM
  }

  /** Somebody who is not signed in. */
  public static Caller nobody(Locale language) {
    return new Caller(NOBODY, NOBODY, language, Origin.BROWSER, Optional.empty());
  }

  /** The platform itself. */
  public static Caller system(String name) {
    return new Caller(SYSTEM, name, Locale.forLanguageTag("ru"), Origin.SYSTEM, Optional.empty());
  }

  /** The same, spoken to in another language. */
  public Caller speaking(Locale other) {
    return new Caller(person, name, other, origin, limit, session);
  }

  /** True unless it is nobody. */
  public boolean known() {
    return !person.equals(NOBODY);
  }
}
