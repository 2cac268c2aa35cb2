package stapel.workbench.gate;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * Gives Jetty our pages for what it refuses itself, and our end of taking requests. A factory of
 * connectors is the one place where the HTTP service hands out its server; the connector it makes
 * listens nowhere.
 */
final class JettyErrors implements ConnectorFactory, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final BundleContext context;
  private final Closing closing = new Closing(PATIENCE);
  private final ContainerErrors errors;
  private final List<Server> servers = new CopyOnWriteArrayList<>();
  private final ServiceRegistration<ConnectorFactory> registered;

  /** Begins to give them. */
  JettyErrors(BundleContext context, Supplier<Locale> language) {
    this.context = context;
    this.errors = new ContainerErrors(language, closing::closed);
    context.addBundleListener(closing);
    this.registered = context.registerService(ConnectorFactory.class, this, null);
  }

  @Override
  public Connector createConnector(Server server) {
    server.setErrorHandler(errors);
    server.getDescendants(ContextHandler.class).forEach(context -> context.setErrorHandler(errors));
    server.addEventListener(closing);
    servers.add(server);
    return new LocalConnector(server);
  }

  /** A server that stops stays closed to its end, whatever has gone already. */
  @Override
  public void close() {
    registered.unregister();
    if (!closing.closed()) {
      context.removeBundleListener(closing);
      servers.forEach(server -> server.removeEventListener(closing));
    }
  }
}
