package stapel.rest;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.Id;
import stapel.api.Registries;
import stapel.api.store.Sheets;
import stapel.platform.api.Backups;
import stapel.platform.api.Caller;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.DatasetDoor;
import stapel.platform.api.Modules;
import stapel.platform.api.Wording;
import stapel.rest.command.CommandRoutes;
import stapel.rest.command.LeftUploads;
import stapel.rest.data.DatasetRoutes;
import stapel.rest.openapi.OpenApi;

/**
 * Everything below {@code /api/v1}. The login before every servlet says who asks; without it
 * everybody is nobody.
 */
@Component(
    service = Servlet.class,
    configurationPid = "stapel.rest",
    property = {
      "osgi.http.whiteboard.servlet.name=stapel.rest",
      "osgi.http.whiteboard.servlet.pattern=/api/v1/*"
    })
@Designate(ocd = Api.Config.class)
public final class Api extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Api.class);
  private static final String CALLER = "stapel.caller";

  private final transient Routes routes;
  private volatile long limit;
  private final transient ServiceTracker<Backups, Backups> backups;
  private final transient ServiceTracker<Modules, Modules> modules;

  /** Preferences of the interface. */
  @ObjectClassDefinition(
      id = "stapel.rest",
      localization = "OSGI-INF/l10n/messages",
      name = "%rest.config")
  public @interface Config {

    /** Largest request with files, in MiB. */
    @AttributeDefinition(
        name = "%rest.config.uploadLimitMib",
        description = "%rest.config.uploadLimitMib.help",
        min = "1",
        max = "2000")
    int uploadLimitMib() default 50;
  }

  /** Speaks for both doors. */
  @Activate
  public Api(
      BundleContext context,
      Config config,
      @Reference DatasetDoor datasets,
      @Reference CommandDoor commands,
      @Reference Registries registries,
      @Reference Wording wording,
      @Reference Sheets sheets) {
    change(config);
    backups = new ServiceTracker<>(context, Backups.class, null);
    backups.open();
    modules = new ServiceTracker<>(context, Modules.class, null);
    modules.open();
    Path data = Path.of(Optional.ofNullable(context.getProperty("stapel.data")).orElse("data"));
    Path uploads = data.resolve("run").resolve("uploads");
    LeftUploads.sweep(uploads, Instant.now());
    routes =
        new Routes(
            new DatasetRoutes(datasets, sheets, new Aside(uploads)),
            new CommandRoutes(commands, wording, registries, uploads, () -> limit),
            new OpenApi(datasets, commands, registries),
            new BackupRoute(
                commands, () -> Optional.ofNullable(backups.getService()), new Aside(uploads)),
            new ModuleRoute(commands, () -> Optional.ofNullable(modules.getService())),
            new ProblemDocument(registries, wording),
            Api::log);
  }

  /** Preferences take effect without a new servlet, so that no request finds none. */
  @Modified
  void change(Config config) {
    limit = (long) config.uploadLimitMib() << 20;
  }

  @Deactivate
  void close() {
    backups.close();
    modules.close();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object caller = request.getAttribute(CALLER);
    Caller who =
        caller instanceof Caller known ? known : Caller.nobody(Locale.forLanguageTag("ru"));
    routes.answer(new ServletExchange(request, response, who));
  }

  private static String log(String doing, RuntimeException fault) {
    String reference = Id.next(Instant.now());
    LOG.warn("{} failed, reference {}", doing, reference, fault);
    return reference;
  }
}
