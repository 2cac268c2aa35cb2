package stapel.store;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.store.StoreException;
import stapel.platform.api.Engine;
import stapel.platform.api.Transactions.Dialect;

/**
 * Brings modules' tables up to their version (docs/decisions/0011-own-migration-runner.md). Each
 * file is applied in one transaction together with its line in {@code store.migration}, so one that
 * fails halfway leaves nothing behind.
 */
final class Migrations {

  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  /** Any number: it tells this lock from others in the same PostgreSQL database. */
  private static final long LOCK = 0x5374_6170_656CL;

  private final ThreadTransactions transactions;
  private final Engine engine;
  private final Clock clock;
  private final SchemaDatabase own;
  private final MigrationLog log;
  private boolean fresh;

  Migrations(ThreadTransactions transactions, Engine engine, Clock clock) {
    this.transactions = transactions;
    this.engine = engine;
    this.clock = clock;
    this.own = new SchemaDatabase(transactions, MigrationLog.SCHEMA);
    this.log = new MigrationLog(own);
    transactions.write(
        () -> {
          lock();
          if (!exists(MigrationLog.SCHEMA)) {
            create(MigrationLog.SCHEMA);
            MigrationLog.TABLE.statements(engine.macros()).forEach(own::update);
            fresh = true;
          }
          return null;
        });
    transactions.read(log::load);
  }

  /**
   * Applies what is missing of a module.
   *
   * @throws MigrationException when a file that was applied has changed, the data is of a newer
   *     version the module cannot read, or a statement fails
   */
  synchronized void apply(Module module) {
    if (check(module) < module.version()) {
      for (Script script : module.scripts()) {
        transactions.write(() -> step(module, script));
      }
    }
  }

  /** Refuses what does not fit and gives the version the tables have. */
  private int check(Module module) {
    Map<Integer, String> applied = log.applied(module.schema());
    for (Script script : module.scripts()) {
      String digest = applied.get(script.number());
      if (digest != null && !digest.equals(script.digest())) {
        throw new MigrationException(
            module.name()
                + ": migration "
                + script.name()
                + " was changed after it had been applied;"
                + " put the old text back and make the change in a new file");
      }
    }
    int reads = log.reads(module.schema());
    if (applied.size() > module.version() && reads > module.version()) {
      throw new MigrationException(
          module.name()
              + ": its data is of schema "
              + applied.size()
              + ", which versions before schema "
              + reads
              + " cannot read, and this version has schema "
              + module.version());
    }
    return applied.size();
  }

  private Void step(Module module, Script script) {
    lock();
    log.load(module.schema());
    check(module);
    if (log.applied(module.schema()).containsKey(script.number())) {
      return null;
    }
    LOG.info("{}: applying {}", module.name(), script.name());
    try {
      if (script.number() == 1 && !exists(module.schema())) {
        create(module.schema());
      }
      SchemaDatabase tables = new SchemaDatabase(transactions, module.schema());
      List<String> statements = script.statements(engine.macros());
      statements.forEach(tables::update);
    } catch (StoreException | IllegalArgumentException e) {
      throw new MigrationException(
          module.name()
              + ": migration "
              + script.name()
              + " failed and left nothing behind: "
              + e.getMessage().replaceAll("\\s+", " "),
          e);
    }
    log.add(module, script, clock.instant());
    return null;
  }

  /** True when this very object made the store's first table. */
  boolean fresh() {
    return fresh;
  }

  /** The lines of what was applied. */
  MigrationLog log() {
    return log;
  }

  /** Makes a module's tables in the open transaction, at the version of its scripts. */
  void remake(Module module) {
    module.scripts().forEach(script -> step(module, script));
  }

  /** Two servers on one database migrate one after the other; Derby serves one process only. */
  private void lock() {
    if (engine.dialect() == Dialect.POSTGRES) {
      own.query("select pg_advisory_xact_lock(?)", row -> 0, LOCK);
    }
  }

  private boolean exists(String schema) {
    Optional<Integer> found =
        switch (engine.dialect()) {
          case DERBY ->
              plain()
                  .one(
                      "select 1 from sys.sysschemas where schemaname = upper(?)", row -> 1, schema);
          case POSTGRES ->
              plain().one("select 1 from pg_namespace where nspname = ?", row -> 1, schema);
        };
    return found.isPresent();
  }

  private void create(String schema) {
    plain().update("create schema " + schema);
  }

  /** Works before any schema of ours is there. */
  private SchemaDatabase plain() {
    return new SchemaDatabase(transactions, engine.dialect() == Dialect.DERBY ? "app" : "public");
  }
}
