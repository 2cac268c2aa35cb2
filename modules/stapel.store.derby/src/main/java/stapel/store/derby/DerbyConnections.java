package stapel.store.derby;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDriver;

/**
 * Connections of one embedded database, without the driver manager and its class loader rules.
 *
 * <p>Derby keeps the first parser of a connection as long as the connection, and that parser keeps
 * the classes of the stack it was made on: each is made here, on a thread without a caller's
 * frames, so that no removed module stays in memory.
 */
final class DerbyConnections implements DataSource {

  private final EmbeddedDriver driver = new EmbeddedDriver();
  private final String address;
  private final AtomicLong opened = new AtomicLong();

  DerbyConnections(String address) {
    this.address = address;
  }

  @Override
  public Connection getConnection() throws SQLException {
    CompletableFuture<Connection> connection = new CompletableFuture<>();
    Thread opener = new Thread(() -> open(connection), "stapel-derby-opener");
    opener.setContextClassLoader(DerbyConnections.class.getClassLoader());
    opener.setDaemon(true);
    opener.start();
    try {
      return connection.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof SQLException refused) {
        throw refused;
      }
      throw e;
    }
  }

  private void open(CompletableFuture<Connection> result) {
    try {
      Connection connection = driver.connect(address, new Properties());
      // A text Derby has seen before comes from its cache of statements, without a parser.
      connection.prepareStatement("values " + opened.incrementAndGet()).close();
      result.complete(connection);
    } catch (SQLException | RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    // Derby logs through DerbyLog.
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // An embedded database answers at once.
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("wraps nothing");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
