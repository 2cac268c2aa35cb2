package stapel.workbench.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;

/** The answers to those who may not go on, worded without any service. */
final class Turned {

  private Turned() {}

  /**
   * A page's reader goes to the login and comes back; a program and a fragment are told that they
   * must sign in.
   */
  static void toLogin(HttpServletRequest request, HttpServletResponse response, Locale language)
      throws IOException {
    String login = "/login";
    if (request.getMethod().equals("GET") && !Open.path(request).equals("/")) {
      String query = request.getQueryString();
      String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
      login += "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", login);
      away(request, response, language, 401, "login");
    } else if (page(request)) {
      response.setStatus(303);
      response.setHeader("Location", login);
    } else {
      response.setHeader("WWW-Authenticate", "Bearer");
      away(request, response, language, 401, "login");
    }
  }

  /** One sentence; a problem document for programs. */
  static void away(
      HttpServletRequest request,
      HttpServletResponse response,
      Locale language,
      int status,
      String reason)
      throws IOException {
    String sentence =
        ResourceBundle.getBundle("OSGI-INF.l10n.messages", language, Gate.class.getClassLoader())
            .getString("gate." + reason);
    response.setStatus(status);
    response.setCharacterEncoding("UTF-8");
    if (Open.path(request).startsWith("/api/")) {
      response.setContentType("application/problem+json");
      response
          .getWriter()
          .write(
              "{\"type\":\"about:blank\",\"status\":"
                  + status
                  + ",\"title\":\""
                  + sentence
                  + "\"}");
    } else {
      response.setContentType("text/plain");
      response.getWriter().write(sentence + "\n");
    }
  }

  private static boolean page(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null
        && accept.contains("text/html")
        && !Open.path(request).startsWith("/api/");
  }
}
