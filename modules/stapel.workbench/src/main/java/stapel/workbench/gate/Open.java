package stapel.workbench.gate;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What is open without a login: the login itself, the style and scripts it needs, and feeds, whose
 * addresses hold a secret of their own.
 */
final class Open {

  /** The form that replaces a password. */
  static final String CHANGE_PASSWORD = "/c/access.change-password";

  private Open() {}

  /** Decided on the path the container chose the servlet by, decoded and without dots. */
  static boolean to(HttpServletRequest request) {
    String path = path(request);
    return path.equals("/login") || path.startsWith("/assets/") || path.startsWith("/f/");
  }

  /** What is open to somebody who must replace the first password: to do so, or to go. */
  static boolean beforeFirstPassword(String path) {
    return path.equals(CHANGE_PASSWORD) || path.equals("/logout") || path.equals("/language");
  }

  static String path(HttpServletRequest request) {
    return text(request.getContextPath())
        + text(request.getServletPath())
        + text(request.getPathInfo());
  }

  private static String text(String part) {
    return part == null ? "" : part;
  }
}
