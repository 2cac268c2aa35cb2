package stapel.platform.api;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.osgi.annotation.versioning.ProviderType;
import stapel.api.store.StoreException;

/**
 * One database engine: what the store cannot do alike on all. Registered by {@code
 * stapel.store.derby} and others.
 */
@ProviderType
public interface Engine {

  /** The beginning of the JDBC addresses it serves, for example {@code jdbc:postgresql:}. */
  String prefix();

  /**
   * Opens the database, making it when it is new. {@code address} is empty for the default below
   * {@code data}.
   */
  Opened open(Path data, String address);

  /** Which dialect it speaks. */
  Transactions.Dialect dialect();

  /**
   * Values of the macros {@code ${instant}}, {@code ${bytes}}, {@code ${id}} ... in migrations; in
   * that of {@code ${text:200}} the sign {@code #} stands for the number.
   */
  Map<String, String> macros();

  /** What its exception means. */
  StoreException.Cause cause(SQLException exception);

  /** An open database. */
  interface Opened extends AutoCloseable {

    /** Its connections, each time a new one: the store pools them. */
    DataSource connections();

    /**
     * The whole database as it is at one moment, for a backup. Readers and writers go on meanwhile.
     *
     * @param scratch a folder for what the engine needs to put aside; removed again by closing
     */
    Snapshot snapshot(Path scratch) throws SQLException;

    /** Shuts it down cleanly. */
    @Override
    void close();
  }

  /** The database at one moment. */
  interface Snapshot extends AutoCloseable {

    /** Reads it; ended by closing the snapshot. */
    Connection connection();

    @Override
    void close();
  }
}
