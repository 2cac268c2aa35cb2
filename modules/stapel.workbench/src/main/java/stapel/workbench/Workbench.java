package stapel.workbench;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Registries;
import stapel.platform.api.Calls;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.DatasetDoor;
import stapel.platform.api.Sessions;
import stapel.platform.api.Wording;
import stapel.workbench.asset.Assets;
import stapel.workbench.asset.ModuleAssets;
import stapel.workbench.gate.Gate;

/**
 * Every page of the workbench. Knows addresses and what an answer to a failure looks like; the
 * pages do the rest.
 */
@Component(
    service = {Servlet.class, Workbench.class},
    property = {
      "osgi.http.whiteboard.servlet.name=stapel.workbench",
      "osgi.http.whiteboard.servlet.pattern=/",
      "osgi.http.whiteboard.servlet.pattern=",
      "osgi.http.whiteboard.servlet.pattern=/d/*",
      "osgi.http.whiteboard.servlet.pattern=/c/*",
      "osgi.http.whiteboard.servlet.pattern=/v/*",
      "osgi.http.whiteboard.servlet.pattern=/f/*",
      "osgi.http.whiteboard.servlet.pattern=/assets/*"
    })
public final class Workbench extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final List<String> METHODS = List.of("GET", "HEAD", "POST");

  private final transient Platform platform;
  private final transient Routes routes;
  private final transient Failures failures;

  /** Takes what the pages stand on. */
  @Activate
  public Workbench(
      BundleContext context,
      @Reference Registries registries,
      @Reference DatasetDoor datasets,
      @Reference CommandDoor commands,
      @Reference Sessions sessions,
      @Reference Wording wording,
      @Reference Calls calls,
      @Reference WorkbenchSettings settings) {
    this.platform =
        new Platform(
            registries,
            datasets,
            commands,
            sessions,
            wording,
            calls,
            Clock.systemUTC(),
            settings,
            new Late(context));
    Pages pages = new Pages(Assets.read(new ModuleAssets(context)));
    this.routes = new Routes(pages);
    this.failures = new Failures(pages);
  }

  /** Lets the late services and the threads go. */
  @Deactivate
  public void close() {
    routes.close();
    platform.late().close();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getServletPath().equals("/assets")) {
      routes.assets(request, response);
      return;
    }
    if (request.getAttribute(Gate.CALLER) == null) {
      // The server is starting or stopping, and the gate does not stand: nobody passes without it.
      response.setHeader("Retry-After", "1");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    if (!METHODS.contains(request.getMethod())) {
      response.setHeader("Allow", String.join(", ", METHODS));
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    Visit visit = new Visit(request, response, platform);
    try {
      routes.go(visit);
    } catch (RuntimeException e) {
      failures.answer(visit, e);
    }
  }
}
