package stapel.platform.api;

import java.sql.Connection;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Opens and ends the transactions of the doors; a module's {@link stapel.api.store.Database} works in the one that is
 * open on its thread. Thread-safe.
 */
@ProviderType
public interface Transactions {

  /** Runs in a read-only transaction (read committed); inside another one runs in that. */
  <T> T read(Supplier<T> work);

  /**
   * Runs in a write transaction and commits it to disk; what {@code work} throws rolls it back and comes out. A commit
   * that is reported is on the disk.
   *
   * @throws IllegalStateException when one is open on this thread already
   */
  <T> T write(Supplier<T> work);

  /** Runs in a write transaction of its own beside the one that is open on this thread. */
  <T> T aside(Supplier<T> work);

  /** Runs and rolls back at the end, whatever happens. */
  <T> T dryRun(Supplier<T> work);

  /** The open transaction's connection, for the doors' composed statements. */
  Connection connection();

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
