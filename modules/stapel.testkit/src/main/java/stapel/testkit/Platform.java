package stapel.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stapel.access.Directory;
import stapel.access.ScopeTree;
import stapel.api.store.Blobs;
import stapel.api.store.Database;
import stapel.api.store.Outbox;
import stapel.api.store.People;
import stapel.api.store.Sheets;
import stapel.api.work.Jobs;
import stapel.documents.SheetFiles;
import stapel.doors.calls.CountedCalls;
import stapel.doors.calls.Limits;
import stapel.doors.codec.RequestCodec;
import stapel.doors.command.ChangeDoor;
import stapel.doors.dataset.RowDoor;
import stapel.doors.event.Delivery;
import stapel.doors.job.JobRunner;
import stapel.doors.job.RunningJob;
import stapel.doors.right.ClosedScopes;
import stapel.doors.right.SwitchStore;
import stapel.platform.api.Engine;
import stapel.platform.api.Transactions;
import stapel.settings.history.ChangeStore;
import stapel.settings.scoped.Definitions;
import stapel.settings.scoped.SettingChanges;
import stapel.settings.scoped.SettingStore;
import stapel.settings.scoped.StoredSettings;
import stapel.store.FolderBlobs;
import stapel.store.Module;
import stapel.store.Store;
import stapel.store.TableOutbox;

/**
 * The platform's bundles over one database, put together as the framework would.
 *
 * @param own the doors' own tables
 */
record Platform(
    Store store,
    TestClock clock,
    HandRegistries registries,
    Blobs blobs,
    ScopeTree access,
    People people,
    Outbox outbox,
    KeptAudit audit,
    Database own,
    StoredSettings settings,
    SettingChanges changes,
    RowDoor rows,
    CountedCalls calls,
    SwitchStore switches,
    ClosedScopes closed,
    Delivery delivery,
    ChangeDoor commands)
    implements AutoCloseable {

  private static final Sheets SHEETS = new SheetFiles();

  /** A test runs the jobs it wants by hand. */
  private static final Jobs JOBS = id -> {};

  static Platform over(Engine engine, String address) {
    try {
      return over(engine, Files.createTempDirectory("stapel-testkit"), address);
    } catch (IOException e) {
      throw new UncheckedIOException("making a folder for files", e);
    }
  }

  private static Platform over(Engine engine, Path folder, String address) throws IOException {
    TestClock clock = new TestClock();
    HandRegistries registries = new HandRegistries();
    Store store = Store.open(engine, folder, address, clock);
    Transactions transactions = store.transactions();
    Blobs blobs = new FolderBlobs(folder.resolve("blobs"), clock);
    Database own = tables(store, "stapel.doors", RowDoor.class);
    Database accessTables = tables(store, "stapel.access", ScopeTree.class);
    ScopeTree access = new ScopeTree(accessTables, clock);
    KeptAudit audit = new KeptAudit(transactions);
    Database settingTables = tables(store, "stapel.settings", StoredSettings.class);
    SettingStore settingStore = new SettingStore(settingTables);
    ChangeStore history = new ChangeStore(settingTables);
    Definitions definitions = new Definitions(registries);
    StoredSettings settings = new StoredSettings(settingStore, history, definitions, access);
    CountedCalls calls = new CountedCalls(clock, Limits.ordinary(), Duration.ofMillis(500));
    SwitchStore switches = new SwitchStore(own, transactions, clock);
    RowDoor rows = new RowDoor(transactions, own, access, blobs, registries, switches, calls);
    ClosedScopes closed = new ClosedScopes(switches, access);
    Delivery delivery =
        new Delivery(transactions, own, audit, registries, calls, closed, clock, Duration.ZERO);
    return new Platform(
        store,
        clock,
        registries,
        blobs,
        access,
        new Directory(accessTables, clock),
        new TableOutbox(tables(store, "stapel.store", Store.class), clock),
        audit,
        own,
        settings,
        new SettingChanges(settingStore, history, definitions, settings),
        rows,
        calls,
        switches,
        closed,
        delivery,
        new ChangeDoor(
            transactions,
            own,
            rows,
            audit,
            new RequestCodec(),
            delivery,
            registries,
            calls,
            clock));
  }

  private static Database tables(Store store, String bundle, Class<?> anchor) {
    return store.database(Module.beside(bundle, anchor));
  }

  Database tables(String bundle, Class<?> anchor) {
    return tables(store, bundle, anchor);
  }

  /** What a module's component may take in its constructor. */
  Optional<Object> service(Class<?> type) {
    return Stream.<Object>of(
            registries,
            store.transactions(),
            blobs,
            access,
            people,
            outbox,
            settings,
            changes,
            SHEETS,
            JOBS)
        .filter(type::isInstance)
        .findFirst();
  }

  RunningJob run(String job) {
    return new RunningJob(job, store.transactions(), own, delivery, calls, clock, scope -> false);
  }

  void set(String scope, String group, String key, List<String> values) {
    run("settings.set").change(scope, call -> changes.set(call, scope, group, key, values));
  }

  /** Begins the registered jobs in their turns, as a server that starts does. */
  JobRunner runner() {
    return new JobRunner(registries, store.transactions(), own, delivery, calls, closed, clock);
  }

  @Override
  public void close() {
    delivery.close();
    calls.close();
    store.close();
  }
}
