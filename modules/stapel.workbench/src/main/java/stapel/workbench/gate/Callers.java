package stapel.workbench.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import stapel.platform.api.Caller;
import stapel.platform.api.Sessions;

/** Finds out who asks: by bearer token or by the session's cookie. */
final class Callers {

  private static final String BEARER = "Bearer ";
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private final String consoleToken;

  /** With the token the launcher made for the command line on this machine, empty for none. */
  Callers(String consoleToken) {
    this.consoleToken = consoleToken;
  }

  /** Who asks; somebody who is not signed in when nothing fits. */
  Known find(HttpServletRequest request, Locale language, Optional<Sessions> sessions) {
    String authorization = request.getHeader("Authorization");
    if (authorization != null && authorization.startsWith(BEARER)) {
      return bearer(authorization.substring(BEARER.length()).strip(), language, sessions);
    }
    return SessionCookie.secret(request)
        .flatMap(secret -> sessions.flatMap(s -> s.find(secret)))
        .map(
            session ->
                new Known(
                    session.caller(), session.forgeryToken(), true, session.mustChangePassword()))
        .orElseGet(() -> new Known(Caller.nobody(language), "", false, false));
  }

  private Known bearer(String token, Locale language, Optional<Sessions> sessions) {
    if (Forgery.same(token, consoleToken)) {
      String name = "console:" + System.getProperty("user.name");
      return new Known(
          new Caller(name, name, language, Caller.Origin.CONSOLE, Optional.empty()),
          "",
          false,
          false);
    }
    Caller caller = sessions.flatMap(s -> s.token(token)).orElseGet(() -> Caller.nobody(language));
    return new Known(caller, "", false, false);
  }

  /**
   * What was chosen in this browser, or the first of our languages it asks for, or the server's.
   */
  static Locale language(HttpServletRequest request, Locale otherwise) {
    String asked = request.getHeader("Accept-Language");
    return language(SessionCookie.language(request).orElse(asked), otherwise);
  }

  /** The same by the header's text, which may be null. */
  static Locale language(String accepted, Locale otherwise) {
    if (accepted != null) {
      for (Locale.LanguageRange range : ranges(accepted)) {
        if (range.getRange().startsWith("en")) {
          return Locale.ENGLISH;
        }
        if (range.getRange().startsWith("ru")) {
          return RUSSIAN;
        }
      }
    }
    return otherwise;
  }

  private static java.util.List<Locale.LanguageRange> ranges(String header) {
    try {
      return Locale.LanguageRange.parse(header);
    } catch (IllegalArgumentException malformed) {
      return java.util.List.of();
    }
  }

  /**
   * Who asks.
   *
   * @param token the session's token against forgery, empty without a session
   * @param cookie true when only a cookie says so, which a foreign page could make the browser send
   * @param firstPassword true until the person has replaced the first password
   */
  record Known(Caller caller, String token, boolean cookie, boolean firstPassword) {}
}
