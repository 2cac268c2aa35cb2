package stapel.workbench.gate;

import java.util.Locale;
import java.util.function.Supplier;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * Gives Jetty our pages for what it refuses itself. A factory of connectors is the one place where
 * the HTTP service hands out its server; the connector it makes listens nowhere.
 */
final class JettyErrors implements ConnectorFactory {

  private final ContainerErrors errors;

  private JettyErrors(ContainerErrors errors) {
    this.errors = errors;
  }

  static ServiceRegistration<?> register(BundleContext context, Supplier<Locale> language) {
    return context.registerService(
        ConnectorFactory.class, new JettyErrors(new ContainerErrors(language)), null);
  }

  @Override
  public Connector createConnector(Server server) {
    server.setErrorHandler(errors);
    server.getDescendants(ContextHandler.class).forEach(context -> context.setErrorHandler(errors));
    return new LocalConnector(server);
  }
}
