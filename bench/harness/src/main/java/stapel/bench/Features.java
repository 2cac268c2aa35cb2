package stapel.bench;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** A connection to the features of a running Karaf. */
final class Features implements AutoCloseable {

  private static final String FEATURE = "guest";

  private final JMXConnector connector;
  private final MBeanServerConnection server;
  private final ObjectName features;

  private Features(JMXConnector connector, ObjectName features) throws IOException {
    this.connector = connector;
    this.server = connector.getMBeanServerConnection();
    this.features = features;
  }

  /** Waits until it can be managed; the server is our own process on this machine. */
  @SuppressWarnings("BanJNDI")
  static Features of(Running running, Karaf karaf) throws IOException {
    JMXServiceURL address =
        new JMXServiceURL(
            "service:jmx:rmi:///jndi/rmi://127.0.0.1:" + karaf.registry() + "/karaf-root");
    Map<String, Object> person = Map.of(JMXConnector.CREDENTIALS, new String[] {"karaf", "karaf"});
    while (true) {
      try {
        JMXConnector connector = JMXConnectorFactory.connect(address, person);
        ObjectName name = new ObjectName("org.apache.karaf:type=feature,name=root");
        Features features = new Features(connector, name);
        if (features.server.isRegistered(name)) {
          return features;
        }
        connector.close();
      } catch (IOException | SecurityException | JMException e) {
        if (running.wall().compareTo(First.PATIENCE) > 0) {
          throw new IOException("no management of Karaf", e);
        }
      }
      running.requireAlive();
      LockSupport.parkNanos(200_000_000);
    }
  }

  void install() throws IOException {
    call("installFeature");
  }

  void uninstall() throws IOException {
    call("uninstallFeature");
  }

  private void call(String operation) throws IOException {
    try {
      server.invoke(
          features, operation, new Object[] {FEATURE}, new String[] {String.class.getName()});
    } catch (JMException e) {
      throw new IOException(operation, e);
    }
  }

  @Override
  public void close() throws IOException {
    connector.close();
  }
}
