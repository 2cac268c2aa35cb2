package stapel.workbench.gate;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer says to the browser about what it may do with it. */
final class Headers {

  /** No inline script or style, no host but ours. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
          + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  /**
   * For pages of bundles that were not written for this policy: inline script, no host but ours.
   */
  private static final String LOOSE =
      "default-src 'self' data: 'unsafe-inline'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
          + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private Headers() {}

  /** For an answer of a stranger's servlet. */
  static void loosen(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", LOOSE);
  }

  /** Set before the request is handled; assets replace the caching. */
  static void set(HttpServletResponse response, boolean secure) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cache-Control", "no-store");
    if (secure) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
