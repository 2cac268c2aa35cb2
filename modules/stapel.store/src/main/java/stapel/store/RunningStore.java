package stapel.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Hashtable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.ServiceTracker;
import stapel.api.store.Blobs;
import stapel.api.store.Outbox;
import stapel.platform.api.Audit;
import stapel.platform.api.Backups;
import stapel.platform.api.Engine;
import stapel.platform.api.Schemas;
import stapel.platform.api.Transactions;

/** The open store as services of the framework. */
final class RunningStore implements AutoCloseable {

  private final BundleContext context;
  private final Store store;
  private final Deque<ServiceRegistration<?>> services = new ArrayDeque<>();
  private final ServiceTracker<Audit, Audit> audit;
  private final BundleTracker<ServiceRegistration<?>> modules;

  RunningStore(BundleContext context, Engine engine, Path data, String address) {
    Clock clock = Clock.systemUTC();
    this.context = context;
    this.store = Store.open(engine, data, address, clock);
    this.audit = new ServiceTracker<>(context, Audit.class, null);
    audit.open();
    ModuleTables tables = new ModuleTables(context, store);
    this.modules =
        new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING, tables);
    try {
      register(Transactions.class, store.transactions());
      register(Schemas.class, new AppliedSchemas(store.migrations().log(), tables::failure));
      FolderBlobs blobs = new FolderBlobs(data.resolve("blobs"), clock);
      register(Blobs.class, blobs);
      register(FolderBlobs.class, blobs);
      register(Backups.class, store.backups(data, blobs, this::used));
      Module own = tables.module(context.getBundle());
      register(Outbox.class, new TableOutbox(store.database(own), clock));
      modules.open();
    } catch (IOException e) {
      close();
      throw new UncheckedIOException("opening the folder of blobs: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private <S> void register(Class<S> type, S service) {
    services.push(context.registerService(type, service, new Hashtable<>()));
  }

  /** Whoever works leaves a line in the audit log. */
  private boolean used() {
    Audit log = audit.getService();
    if (log == null) {
      return !store.fresh();
    }
    Audit.Check check = log.verify();
    return check.lines() + check.unsealed() > 0;
  }

  @Override
  public void close() {
    audit.close();
    modules.close();
    services.forEach(ServiceRegistration::unregister);
    store.close();
  }
}
