package stapel.workbench.gate;

import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** Makes Jetty's connector; a class of its own, so that nothing else needs Jetty's. */
final class LocalConnector implements ConnectorFactory {

  private final int port;

  private LocalConnector(int port) {
    this.port = port;
  }

  static ServiceRegistration<?> register(BundleContext context, int port) {
    return context.registerService(ConnectorFactory.class, new LocalConnector(port), null);
  }

  @Override
  public Connector createConnector(Server server) {
    HttpConfiguration plain = new HttpConfiguration();
    plain.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(plain));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    return connector;
  }
}
