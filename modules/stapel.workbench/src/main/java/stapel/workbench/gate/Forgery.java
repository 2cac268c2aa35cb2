package stapel.workbench.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/**
 * Tells a request that the person's own page made from one that a foreign page made in the person's
 * name.
 */
final class Forgery {

  static final String HEADER = "X-Stapel-Token";
  static final String FIELD = "_token";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private Forgery() {}

  /** True for methods that change nothing. */
  static boolean safe(HttpServletRequest request) {
    return SAFE.contains(request.getMethod());
  }

  /** True when the browser says that a page of another origin made the request. */
  static boolean foreign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return true;
    }
    String origin = request.getHeader("Origin");
    return origin != null
        && !origin.equals(request.getScheme() + "://" + request.getHeader("Host"))
        && !origin.equals("https://" + request.getHeader("Host"));
  }

  /**
   * True when the browser says that a page of ours made the request: all there is to go by where a
   * stranger's form knows nothing of the token.
   */
  static boolean own(HttpServletRequest request) {
    return !foreign(request)
        && (request.getHeader("Origin") != null
            || "same-origin".equals(request.getHeader("Sec-Fetch-Site")));
  }

  /** True when the request carries the session's token, as header or as form field. */
  static boolean carries(HttpServletRequest request, String token) {
    String given = request.getHeader(HEADER);
    return same(given == null ? request.getParameter(FIELD) : given, token);
  }

  /** Compares secrets in the same time whatever they are. */
  static boolean same(String given, String expected) {
    return given != null
        && !expected.isEmpty()
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
