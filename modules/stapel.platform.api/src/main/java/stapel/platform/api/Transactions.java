package stapel.platform.api;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;
import stapel.api.store.Database;
import stapel.api.store.StoreException;

/**
 * Opens and ends the transactions of the doors; a module's {@link stapel.api.store.Database} works
 * in the one that is open on its thread. Thread-safe.
 */
@ProviderType
public interface Transactions {

  /** Runs in a read-only transaction (read committed); inside another one runs in that. */
  <T> T read(Supplier<T> work);

  /**
   * Runs in a write transaction and commits it to disk; what {@code work} throws rolls it back and
   * comes out. A commit that is reported is on the disk.
   *
   * @throws IllegalStateException when one is open on this thread already
   */
  <T> T write(Supplier<T> work);

  /**
   * Runs in a write transaction of its own beside the one that is open on this thread, if any. What
   * the outer one has locked stays locked: waiting for it ends in {@link
   * StoreException.Cause#BUSY}.
   */
  <T> T aside(Supplier<T> work);

  /**
   * Runs in a write transaction of its own, like {@link #aside}, and rolls it back at the end,
   * whatever happens.
   */
  <T> T dryRun(Supplier<T> work);

  /**
   * Runs this on the same thread after the open transaction was committed, outside of any, in the
   * order asked for; never after a rollback or a dry run. It should be short. What it throws comes
   * out although the commit stands.
   *
   * @throws IllegalStateException when none is open on this thread
   */
  void afterCommit(Runnable work);

  /**
   * The open transaction's connection, for the doors' composed statements. They qualify every table
   * with its schema, end no transaction, roll back to no savepoint and pass what the engine throws
   * to {@link #failure}.
   *
   * @throws IllegalStateException when none is open on this thread
   */
  Connection connection();

  /**
   * Binds values, of the types {@link Database} names, to the parameters from {@code first} on,
   * alike on all engines.
   */
  void bind(PreparedStatement statement, int first, Object... values) throws SQLException;

  /** The current row of this result, its getters alike on all engines. */
  Database.Row row(ResultSet result);

  /**
   * The exception to throw for what the engine threw. The open transaction can then only be rolled
   * back, on every engine: {@link #write} throws it even when {@code work} does not.
   *
   * @param what what was being done, without values
   */
  StoreException failure(String what, SQLException exception);

  /** Which engine it is. */
  Dialect dialect();

  /** What differs between engines in composed statements. */
  enum Dialect {
    /** Embedded Derby. */
    DERBY,
    /** PostgreSQL. */
    POSTGRES
  }
}
