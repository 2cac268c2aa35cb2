package stapel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import stapel.api.store.StoreException;

/**
 * Keeps connections open between transactions (docs/decisions/0012-own-connection-pool.md). A
 * connection taken beside another one of the same thread does not count, or threads that each hold
 * one would wait for each other for ever.
 */
final class ConnectionPool implements AutoCloseable {

  private static final long CHECK_AFTER = Duration.ofSeconds(30).toNanos();

  private final DataSource source;
  private final int limit;
  private final Duration wait;
  private final Semaphore permits;
  private final Deque<Lease> idle = new ArrayDeque<>();
  private boolean closed;

  ConnectionPool(DataSource source, int limit, Duration wait) {
    this.source = source;
    this.limit = limit;
    this.wait = wait;
    this.permits = new Semaphore(limit, true);
  }

  /** Takes a connection, waiting for one when all are taken. */
  Lease take() throws SQLException {
    try {
      if (!permits.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StoreException(
            StoreException.Cause.BUSY,
            "all " + limit + " connections are taken for " + wait.toSeconds() + " s",
            null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException(
          StoreException.Cause.BUSY, "interrupted while waiting for a connection", e);
    }
    try {
      return open(true);
    } catch (SQLException | RuntimeException e) {
      permits.release();
      throw e;
    }
  }

  /** Takes one beside another one that this thread holds. */
  Lease takeBeside() throws SQLException {
    return open(false);
  }

  private Lease open(boolean counted) throws SQLException {
    for (Lease lease = poll(); lease != null; lease = poll()) {
      if (System.nanoTime() - lease.since < CHECK_AFTER || lease.connection.isValid(5)) {
        lease.counted = counted;
        return lease;
      }
      closeQuietly(lease);
    }
    Connection connection = source.getConnection();
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    Lease lease = new Lease(connection);
    lease.counted = counted;
    return lease;
  }

  /** Gives a connection back, outside of a transaction; a broken one is closed. */
  void give(Lease lease, boolean sound) {
    boolean kept = false;
    synchronized (this) {
      if (sound && !closed && idle.size() < limit) {
        lease.since = System.nanoTime();
        idle.push(lease);
        kept = true;
      }
    }
    if (!kept) {
      closeQuietly(lease);
    }
    if (lease.counted) {
      permits.release();
    }
  }

  private synchronized Lease poll() {
    if (closed) {
      throw new IllegalStateException("the store is closed");
    }
    return idle.poll();
  }

  private static void closeQuietly(Lease lease) {
    try {
      lease.connection.rollback();
      lease.connection.close();
    } catch (SQLException e) {
      // A connection that cannot be closed is broken already; nothing of it was committed.
    }
  }

  @Override
  public void close() {
    Deque<Lease> rest;
    synchronized (this) {
      closed = true;
      rest = new ArrayDeque<>(idle);
      idle.clear();
    }
    rest.forEach(ConnectionPool::closeQuietly);
  }

  /** A connection and what is set on it, so that it is set again only when it differs. */
  static final class Lease {

    final Connection connection;
    private final Statements statements;
    private String schema = "";
    private boolean readOnly;
    private boolean counted;
    private long since;

    private Lease(Connection connection) {
      this.connection = connection;
      this.statements = new Statements(connection);
    }

    Statements statements() {
      return statements;
    }

    void schema(String wanted) throws SQLException {
      if (!schema.equals(wanted)) {
        connection.setSchema(wanted);
        schema = wanted;
      }
    }

    void readOnly(boolean wanted) throws SQLException {
      if (readOnly != wanted) {
        connection.setReadOnly(wanted);
        readOnly = wanted;
      }
    }

    /** PostgreSQL takes the search path back with the transaction that set it. */
    void rollback() throws SQLException {
      schema = "";
      connection.rollback();
    }
  }
}
