package stapel.store.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Component;
import org.postgresql.ds.PGSimpleDataSource;
import stapel.api.store.StoreException;
import stapel.api.store.StoreException.Cause;
import stapel.platform.api.Engine;
import stapel.platform.api.Transactions.Dialect;

/**
 * A PostgreSQL server at the address {@code
 * jdbc:postgresql://host:port/database?user=...&password=...}.
 */
@Component
public final class PostgresEngine implements Engine {

  /** What the store relies on, whatever the server's own settings are. */
  private static final String SESSION =
      "-c lock_timeout=10s -c timezone=UTC -c synchronous_commit=on -c client_min_messages=warning";

  @Override
  public String prefix() {
    return "jdbc:postgresql:";
  }

  @Override
  public Opened open(Path data, String address) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(address);
    source.setOptions(source.getOptions() == null ? SESSION : source.getOptions() + " " + SESSION);
    source.setApplicationName("stapel");
    source.setReWriteBatchedInserts(true);
    source.setTcpKeepAlive(true);
    // The detail of an error quotes the row, and with it personal data.
    source.setLogServerErrorDetail(false);
    check(source);
    return new Server(source);
  }

  private static void check(DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet encoding = statement.executeQuery("show server_encoding")) {
      if (!encoding.next() || !"UTF8".equals(encoding.getString(1))) {
        throw new StoreException(
            Cause.OTHER, "the PostgreSQL database must have the encoding UTF8", null);
      }
    } catch (SQLException e) {
      throw new StoreException(Cause.OTHER, "PostgreSQL does not answer: " + e.getMessage(), e);
    }
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRES;
  }

  /** Text is compared by code points, as on Derby. */
  @Override
  public Map<String, String> macros() {
    return Map.of(
        "id", "varchar(40) collate \"C\"",
        "text", "varchar(#) collate \"C\"",
        "longtext", "text",
        "instant", "timestamp",
        "bytes", "bytea",
        "flag", "boolean",
        "decimal", "decimal(20,6)");
  }

  @Override
  public Cause cause(SQLException exception) {
    for (SQLException e = exception; e != null; e = e.getNextException()) {
      switch (String.valueOf(e.getSQLState())) {
        case "23505":
          return Cause.DUPLICATE;
        case "40001", "40P01", "55P03":
          return Cause.BUSY;
        default:
          break;
      }
    }
    return Cause.OTHER;
  }

  /** Its connections; nothing of the server is ours to shut down. */
  private record Server(DataSource connections) implements Opened {

    @Override
    public Snapshot snapshot(Path scratch) throws SQLException {
      Connection connection = connections.getConnection();
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      return new Reading(connection);
    }

    @Override
    public void close() {
      // The pool has closed its connections.
    }
  }

  /** A repeatable read: PostgreSQL shows it the rows of its first statement until it ends. */
  private record Reading(Connection connection) implements Snapshot {

    @Override
    public void close() {
      try {
        connection.rollback();
        connection.close();
      } catch (SQLException e) {
        // It has only read; a connection that is broken ends by itself.
      }
    }
  }
}
