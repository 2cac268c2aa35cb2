package stapel.workbench.gate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * The cookie that holds the session's secret. Its prefix makes the browser refuse it for other
 * paths, other hosts and without {@code Secure}; browsers take {@code http://127.0.0.1} and {@code
 * localhost} for secure.
 */
public final class SessionCookie {

  private static final String NAME = "__Host-stapel";
  private static final String LANGUAGE = "__Host-language";

  private SessionCookie() {}

  /** The secret of this request's session. */
  public static Optional<String> secret(HttpServletRequest request) {
    return read(request, NAME);
  }

  /** The value of a cookie. */
  public static Optional<String> read(HttpServletRequest request, String name) {
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
          return Optional.of(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  /** Keeps the language that was chosen in this browser, for a year. */
  public static void speak(HttpServletResponse response, String language) {
    response.addHeader(
        "Set-Cookie",
        LANGUAGE + "=" + language + "; Path=/; Max-Age=31536000; Secure; HttpOnly; SameSite=Lax");
  }

  /** The language that was chosen in this browser. */
  static Optional<String> language(HttpServletRequest request) {
    return read(request, LANGUAGE);
  }

  /** Begins a session in the browser. */
  public static void set(HttpServletResponse response, String secret) {
    response.addHeader(
        "Set-Cookie", NAME + "=" + secret + "; Path=/; Secure; HttpOnly; SameSite=Lax");
  }

  /** Ends it. */
  public static void clear(HttpServletResponse response) {
    response.addHeader("Set-Cookie", NAME + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax");
  }
}
