package stapel.workbench.gate;

import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * A plain port on loopback beside TLS, when the framework property {@code stapel.local.port} names
 * one: the command line of this machine comes there with its token and needs to trust no
 * certificate.
 */
@Component(
    service = {},
    immediate = true)
public final class LocalPort {

  private final Optional<ServiceRegistration<?>> connector;

  /** Hands the port to the HTTP service. */
  @Activate
  public LocalPort(BundleContext context) {
    this.connector =
        Optional.ofNullable(context.getProperty("stapel.local.port"))
            .map(port -> LocalConnector.register(context, Integer.parseInt(port)));
  }

  /** Takes it back. */
  @Deactivate
  public void close() {
    connector.ifPresent(ServiceRegistration::unregister);
  }
}
