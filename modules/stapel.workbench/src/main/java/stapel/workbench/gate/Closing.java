package stapel.workbench.gate;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.component.Container;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;

/**
 * Stands at the connectors, before all that comes and goes: once the framework begins to stop no
 * request is taken any more, and those under way may end before the first service goes.
 * Thread-safe.
 */
final class Closing
    implements SynchronousBundleListener, Container.Listener, HttpConfiguration.Customizer {

  private final Duration patience;
  private int running;
  private boolean closed;

  /** With this time for what is under way. */
  Closing(Duration patience) {
    this.patience = patience;
  }

  /** The framework stops nothing before this returns. */
  @Override
  public void bundleChanged(BundleEvent event) {
    if (event.getType() == BundleEvent.STOPPING
        && event.getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID) {
      close();
    }
  }

  /** Takes no more and waits for what is under way, at most for the patience. */
  synchronized void close() {
    closed = true;
    long end = System.nanoTime() + patience.toNanos();
    try {
      for (long left = patience.toNanos();
          running > 0 && left > 0;
          left = end - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized boolean closed() {
    return closed;
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable headers) {
    begin();
    Request.addCompletionListener(request, failure -> end());
    return request;
  }

  private synchronized void begin() {
    if (closed) {
      throw new HttpException.RuntimeException(HttpStatus.SERVICE_UNAVAILABLE_503);
    }
    running++;
  }

  private synchronized void end() {
    running--;
    notifyAll();
  }

  @Override
  public void beanAdded(Container parent, Object bean) {
    if (bean instanceof Connector connector) {
      for (var factory : connector.getConnectionFactories()) {
        if (factory instanceof HttpConfiguration.ConnectionFactory http
            && !http.getHttpConfiguration().getCustomizers().contains(this)) {
          http.getHttpConfiguration().addCustomizer(this);
        }
      }
    }
  }

  @Override
  public void beanRemoved(Container parent, Object bean) {
    if (bean instanceof Connector connector) {
      for (var factory : connector.getConnectionFactories()) {
        if (factory instanceof HttpConfiguration.ConnectionFactory http) {
          http.getHttpConfiguration().removeCustomizer(this);
        }
      }
    }
  }
}
