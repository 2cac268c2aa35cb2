package stapel.bench.bare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Derby and sixteen connections to it. */
@Component(service = BareDatabase.class)
public final class BareDatabase {

  private static final int CONNECTIONS = 16;

  private final EmbeddedDataSource source = new EmbeddedDataSource();
  private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(CONNECTIONS);

  /**
   * Opens the database of the framework property {@code bare.data} and makes its tables when it is
   * new.
   */
  @Activate
  public BareDatabase(BundleContext context) throws SQLException, IOException {
    settings();
    source.setDatabaseName(Path.of(context.getProperty("bare.data"), "db").toString());
    source.setCreateDatabase("create");
    try (Connection connection = source.getConnection()) {
      if (!connection.getMetaData().getTables(null, "APP", "ITEM", null).next()) {
        create(connection);
      }
    }
  }

  @Deactivate
  void close() {
    source.setCreateDatabase("");
    source.setShutdownDatabase("shutdown");
    try {
      source.getConnection().close();
    } catch (SQLException closed) {
      // Derby reports a clean shutdown as an exception.
    }
  }

  /** Derby as the product sets it. */
  private static void settings() {
    System.setProperty("derby.stream.error.file", System.getProperty("bare.data") + "/derby.log");
    System.setProperty("derby.language.statementCacheSize", "1000");
    System.setProperty("derby.storage.pageCacheSize", "4000");
    System.setProperty("derby.locks.escalationThreshold", "1000000");
  }

  /** What is done with a connection. */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** Runs in one transaction and commits. */
  <T> T transaction(Work<T> work) throws SQLException {
    Connection connection = idle.poll();
    if (connection == null) {
      connection = source.getConnection();
      connection.setAutoCommit(false);
    }
    try {
      T answer = work.with(connection);
      connection.commit();
      return answer;
    } catch (SQLException failed) {
      connection.rollback();
      throw failed;
    } finally {
      if (!idle.offer(connection)) {
        connection.close();
      }
    }
  }

  private static void create(Connection connection) throws SQLException, IOException {
    try (Statement statement = connection.createStatement();
        InputStream script = BareDatabase.class.getResourceAsStream("/bare.sql")) {
      String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      for (String sql : text.split(";\\s*\\n")) {
        statement.execute(sql);
      }
    }
  }
}
