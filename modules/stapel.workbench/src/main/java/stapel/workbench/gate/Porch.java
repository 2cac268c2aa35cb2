package stapel.workbench.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.osgi.util.tracker.ServiceTracker;
import stapel.platform.api.Sessions;
import stapel.workbench.WorkbenchSettings;

/**
 * Stands before the gate for servlets of strangers: those may have a login of their own, which the
 * container asks before any filter.
 */
final class Porch implements Preprocessor {

  /** Request attribute of what has passed here. */
  static final String PASSED = "stapel.porch";

  private final WorkbenchSettings settings;
  private final Callers callers;
  private final ServiceTracker<Sessions, Sessions> sessions;
  private final Strangers strangers;

  Porch(
      WorkbenchSettings settings,
      Callers callers,
      ServiceTracker<Sessions, Sessions> sessions,
      Strangers strangers) {
    this.settings = settings;
    this.callers = callers;
    this.sessions = sessions;
    this.strangers = strangers;
  }

  @Override
  public void doFilter(ServletRequest given, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) given;
    if (!strangers.answer(request) || pass(request, (HttpServletResponse) answer)) {
      chain.doFilter(given, answer);
    }
  }

  private boolean pass(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Headers.set(response, request.isSecure());
    Headers.loosen(response);
    Locale language = Callers.language(request, settings.language());
    if (!Hosts.known(request.getHeader("Host"), request.isSecure(), settings.hosts())) {
      Turned.away(request, response, language, 421, "host");
      return false;
    }
    Callers.Known known =
        callers.find(request, language, Optional.ofNullable(sessions.getService()));
    if (!known.caller().known() || known.firstPassword()) {
      Turned.toLogin(request, response, language);
      return false;
    }
    if (!strangers.admit(known.caller())) {
      Turned.away(request, response, known.caller().language(), 403, "strange");
      return false;
    }
    if (!Forgery.safe(request) && known.cookie() && !Forgery.own(request)) {
      Turned.away(request, response, known.caller().language(), 403, "forged");
      return false;
    }
    request.setAttribute(Gate.CALLER, known.caller());
    request.setAttribute(PASSED, true);
    return true;
  }
}
