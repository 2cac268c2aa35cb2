package stapel.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Hashtable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.BundleTracker;
import stapel.platform.api.Engine;
import stapel.platform.api.Transactions;

/** The open store as services of the framework. */
final class RunningStore implements AutoCloseable {

  private final Store store;
  private final Deque<ServiceRegistration<?>> services = new ArrayDeque<>();
  private final BundleTracker<ServiceRegistration<?>> modules;

  RunningStore(BundleContext context, Engine engine, Path data, String address) {
    this.store = Store.open(engine, data, address, Clock.systemUTC());
    services.push(
        context.registerService(Transactions.class, store.transactions(), new Hashtable<>()));
    this.modules =
        new BundleTracker<>(
            context,
            Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING,
            new ModuleTables(context, store));
    modules.open();
  }

  @Override
  public void close() {
    modules.close();
    services.forEach(ServiceRegistration::unregister);
    store.close();
  }
}
