package stapel.store;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.platform.api.Engine;

/**
 * Opens the store with the engine that fits the framework property {@code stapel.database}; Derby
 * when it is not set.
 */
@Component(service = {})
public final class StoreOpening implements ServiceTrackerCustomizer<Engine, RunningStore> {

  private static final Logger LOG = LoggerFactory.getLogger(StoreOpening.class);

  private final BundleContext context;
  private final String address;
  private final Path data;
  private final ServiceTracker<Engine, RunningStore> engines;
  private volatile boolean tried;

  /** Waits for the engine. */
  @Activate
  public StoreOpening(BundleContext context) {
    this.context = context;
    this.address = Optional.ofNullable(context.getProperty("stapel.database")).orElse("");
    this.data =
        Path.of(Optional.ofNullable(context.getProperty("stapel.data")).orElse("data"))
            .toAbsolutePath();
    this.engines = new ServiceTracker<>(context, Engine.class, this);
    context.addFrameworkListener(this::report);
    engines.open();
  }

  private void report(FrameworkEvent event) {
    if (event.getType() == FrameworkEvent.STARTED && !tried) {
      LOG.error(
          "The store is not open: no engine serves an address that begins with {}",
          address.replaceFirst("^(jdbc:[^:]*:?).*$", "$1"));
    }
  }

  @Override
  public RunningStore addingService(ServiceReference<Engine> reference) {
    Engine engine = context.getService(reference);
    String wanted = address.isEmpty() ? "jdbc:derby:" : address;
    if (engine == null || !wanted.startsWith(engine.prefix())) {
      context.ungetService(reference);
      return null;
    }
    tried = true;
    try {
      return new RunningStore(context, engine, data, address);
    } catch (RuntimeException e) {
      LOG.error("The store cannot be opened: {}", e.getMessage(), e);
      context.ungetService(reference);
      return null;
    }
  }

  @Override
  public void modifiedService(ServiceReference<Engine> reference, RunningStore store) {
    // An engine has no property that matters here.
  }

  @Override
  public void removedService(ServiceReference<Engine> reference, RunningStore store) {
    store.close();
    context.ungetService(reference);
  }

  /** Closes the store. */
  @Deactivate
  public void close() {
    engines.close();
  }
}
