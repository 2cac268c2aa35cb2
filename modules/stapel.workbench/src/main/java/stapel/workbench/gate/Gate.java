package stapel.workbench.gate;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.fileupload.FileUploadBase;
import org.apache.commons.fileupload.FileUploadException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.osgi.util.tracker.ServiceTracker;
import stapel.platform.api.Sessions;
import stapel.workbench.WorkbenchSettings;

/**
 * Stands before every servlet, ours or not. It names the caller in the request, refuses forged
 * requests and sends whoever is not signed in to the login. It waits for nothing: while there are
 * no sessions yet, nobody is signed in. Servlets of strangers are the porch's.
 */
@Component(
    service = Filter.class,
    property = {
      "osgi.http.whiteboard.filter.pattern=/*",
      "osgi.http.whiteboard.filter.dispatcher=REQUEST",
      "osgi.http.whiteboard.filter.asyncSupported:Boolean=true",
      "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=*)",
      "service.ranking:Integer=2147483647"
    })
public final class Gate implements Filter {

  /** Request attribute with the {@link stapel.platform.api.Caller}. */
  public static final String CALLER = "stapel.caller";

  /** Request attribute with the session's token against forgery. */
  public static final String TOKEN = "stapel.token";

  /** Request attribute with the files of a form, as lists by the name of their field. */
  public static final String FILES = "stapel.files";

  private final WorkbenchSettings settings;
  private final File folder;
  private final Callers callers;
  private final ServiceTracker<Sessions, Sessions> sessions;
  private final Strangers strangers;
  private final ServiceRegistration<Preprocessor> porch;
  private final ConsoleLogin console;

  /** Begins to look for sessions. */
  @Activate
  public Gate(BundleContext context, @Reference WorkbenchSettings settings) {
    this.settings = settings;
    this.folder = context.getDataFile("forms");
    this.callers =
        new Callers(Optional.ofNullable(context.getProperty("stapel.console.token")).orElse(""));
    this.sessions = new ServiceTracker<>(context, Sessions.class, null);
    this.sessions.open();
    this.strangers = new Strangers(context);
    this.porch =
        context.registerService(
            Preprocessor.class, new Porch(settings, callers, sessions, strangers), null);
    this.console = new ConsoleLogin(context);
    this.console.open();
  }

  /** Lets the sessions go. */
  @Deactivate
  public void close() {
    console.close();
    porch.unregister();
    sessions.close();
    strangers.close();
  }

  @Override
  public void doFilter(ServletRequest given, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) given;
    HttpServletResponse response = (HttpServletResponse) answer;
    if (request.getAttribute(Porch.PASSED) != null) {
      chain.doFilter(request, response);
      return;
    }
    boolean secure = request.isSecure() || proxied(request);
    Headers.set(response, secure);
    Locale language = Callers.language(request, settings.language());
    if (!Hosts.known(request.getHeader("Host"), request.isSecure(), settings.hosts())) {
      Turned.away(request, response, language, 421, "host");
      return;
    }
    Callers.Known known =
        callers.find(request, language, Optional.ofNullable(sessions.getService()));
    request.setAttribute(CALLER, known.caller());
    request.setAttribute(TOKEN, known.token());
    if (!known.caller().known() && !Open.to(request)) {
      Turned.toLogin(request, response, language);
    } else if (Body.tooLarge(request)) {
      Body.drain(request);
      Turned.away(request, response, known.caller().language(), 413, "too-large");
    } else if (FilesForm.is(request)) {
      form(request, response, known, chain);
    } else {
      enter(request, response, known, chain);
    }
  }

  private void form(
      HttpServletRequest request,
      HttpServletResponse response,
      Callers.Known known,
      FilterChain chain)
      throws IOException, ServletException {
    folder.mkdirs();
    try (FilesForm form = new FilesForm(request, folder)) {
      enter(form, response, known, chain);
    } catch (FileUploadBase.SizeLimitExceededException beyond) {
      Body.drain(request);
      Turned.away(request, response, known.caller().language(), 413, "too-large");
    } catch (FileUploadException broken) {
      Body.drain(request);
      Turned.away(request, response, known.caller().language(), 400, "form");
    }
  }

  private void enter(
      HttpServletRequest request,
      HttpServletResponse response,
      Callers.Known known,
      FilterChain chain)
      throws IOException, ServletException {
    boolean open = Open.to(request);
    if (!Forgery.safe(request) && forged(request, known)) {
      Turned.away(request, response, known.caller().language(), 403, "forged");
    } else if (known.firstPassword() && !open && !Open.beforeFirstPassword(Open.path(request))) {
      response.setStatus(303);
      response.setHeader("Location", Open.CHANGE_PASSWORD);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean forged(HttpServletRequest request, Callers.Known known) {
    if (!known.cookie()) {
      return !known.caller().known() && Forgery.foreign(request);
    }
    return Forgery.foreign(request) || !Forgery.carries(request, known.token());
  }

  /** A proxy on this machine that spoke TLS with the browser. */
  private static boolean proxied(HttpServletRequest request) {
    return "https".equals(request.getHeader("X-Forwarded-Proto"))
        && ("127.0.0.1".equals(request.getRemoteAddr())
            || "0:0:0:0:0:0:0:1".equals(request.getRemoteAddr()));
  }
}
