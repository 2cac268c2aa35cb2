package stapel.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import stapel.api.store.Database;
import stapel.platform.api.Backups;
import stapel.platform.api.Engine;
import stapel.platform.api.Transactions;

/**
 * An open database with its transactions and modules' tables, with or without a framework.
 *
 * <pre>{@code
 * try (Store store = Store.open(new DerbyEngine(), folder, "", Clock.systemUTC())) {
 *   Database visits = store.database(Module.beside("stapel.sample.visits", VisitStore.class));
 *   store.transactions().write(() -> visits.update("insert into visit (id) values (?)", id));
 * }
 * }</pre>
 */
public final class Store implements AutoCloseable {

  /**
   * More than the requests that run at a time on a usual machine; PostgreSQL allows 100 by default.
   */
  private static final int CONNECTIONS = 40;

  private final Engine.Opened opened;
  private final ConnectionPool pool;
  private final ThreadTransactions transactions;
  private final Migrations migrations;
  private final Map<String, Module> known = new ConcurrentHashMap<>();

  private Store(Engine engine, Engine.Opened opened, Clock clock) {
    this.opened = opened;
    this.pool = new ConnectionPool(opened.connections(), CONNECTIONS, Duration.ofSeconds(10));
    this.transactions = new ThreadTransactions(engine, pool);
    this.migrations = new Migrations(transactions, engine, clock);
  }

  /**
   * Opens the database, making it when it is new.
   *
   * @param data the server's folder
   * @param address JDBC address; empty for the engine's own place below {@code data}
   */
  public static Store open(Engine engine, Path data, String address, Clock clock) {
    Engine.Opened opened = engine.open(data, address);
    try {
      return new Store(engine, opened, clock);
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /** The store's own module, whose tables hold the outbox. */
  public static Module ownModule() {
    return Module.beside("stapel.store", Store.class);
  }

  /** The transactions of this database. */
  public Transactions transactions() {
    return transactions;
  }

  /**
   * Applies the module's migrations and gives its tables.
   *
   * @throws MigrationException when they cannot be applied
   */
  public Database database(Module module) {
    migrations.apply(module);
    known.put(module.schema(), module);
    return new SchemaDatabase(transactions, module.schema());
  }

  /**
   * Backups of this store with the blobs and files of a server's folder.
   *
   * @param used tells whether anybody has worked with this store yet
   */
  public Backups backups(Path data, FolderBlobs blobs, BooleanSupplier used) {
    return new StoreBackups(this, data, blobs, used);
  }

  /** True when the database was made by opening it, and not found. */
  public boolean fresh() {
    return migrations.fresh();
  }

  Engine.Opened opened() {
    return opened;
  }

  Migrations migrations() {
    return migrations;
  }

  /** The modules whose tables were asked for, each at its latest. */
  Collection<Module> known() {
    return known.values();
  }

  /** Closes the connections and shuts the database down cleanly. */
  @Override
  public void close() {
    pool.close();
    opened.close();
  }
}
