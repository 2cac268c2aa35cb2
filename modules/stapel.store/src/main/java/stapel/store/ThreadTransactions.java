package stapel.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.store.Database;
import stapel.api.store.StoreException;
import stapel.platform.api.Engine;
import stapel.platform.api.Transactions;

/** Transactions bound to the thread that opened them. */
final class ThreadTransactions implements Transactions {

  private static final Logger LOG = LoggerFactory.getLogger(ThreadTransactions.class);

  private final Engine engine;
  private final ConnectionPool pool;
  private final ThreadLocal<Open> current = new ThreadLocal<>();

  ThreadTransactions(Engine engine, ConnectionPool pool) {
    this.engine = engine;
    this.pool = pool;
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return current.get() != null ? work.get() : run(work, true, true);
  }

  @Override
  public <T> T write(Supplier<T> work) {
    if (current.get() != null) {
      throw new IllegalStateException("a transaction is open on this thread already");
    }
    return run(work, false, true);
  }

  @Override
  public <T> T aside(Supplier<T> work) {
    return run(work, false, true);
  }

  @Override
  public <T> T dryRun(Supplier<T> work) {
    return run(work, false, false);
  }

  @Override
  public void afterCommit(Runnable work) {
    open().afterwards.add(work);
  }

  @Override
  public Connection connection() {
    return open().lease.connection;
  }

  @Override
  public Dialect dialect() {
    return engine.dialect();
  }

  @Override
  public void bind(PreparedStatement statement, int first, Object... values) throws SQLException {
    Values.bind(statement, first, values);
  }

  @Override
  public Database.Row row(ResultSet result) {
    return new ResultRow(result);
  }

  @Override
  public StoreException failure(String what, SQLException exception) {
    StoreException failure =
        new StoreException(
            engine.cause(exception), what + ": " + exception.getMessage(), exception);
    Open open = current.get();
    if (open != null && open.failure == null) {
      open.failure = failure;
    }
    return failure;
  }

  /**
   * A statement on the open transaction's connection. PostgreSQL reads the schema at each
   * execution, so there it is set each time.
   */
  Statements.Prepared prepare(String schema, String sql) throws SQLException {
    Open open = open();
    if (open.failure != null) {
      throw new IllegalStateException("the transaction has failed already", open.failure);
    }
    Statements statements = open.lease.statements();
    boolean keeps = dialect() == Dialect.DERBY;
    if (keeps) {
      Optional<Statements.Prepared> kept = statements.take(schema, sql);
      if (kept.isPresent()) {
        return kept.get();
      }
    }
    open.lease.schema(schema);
    return statements.prepare(schema, sql, keeps);
  }

  private Open open() {
    Open open = current.get();
    if (open == null) {
      throw new IllegalStateException("no transaction is open on this thread");
    }
    return open;
  }

  private <T> T run(Supplier<T> work, boolean readOnly, boolean commit) {
    Open outer = current.get();
    Open open = begin(outer != null, readOnly);
    T answer = inside(open, outer, work, commit);
    if (commit) {
      open.afterwards.forEach(Runnable::run);
    }
    return answer;
  }

  private <T> T inside(Open open, Open outer, Supplier<T> work, boolean commit) {
    boolean ended = false;
    try {
      T answer = work.get();
      if (open.failure != null) {
        throw open.failure;
      }
      if (commit) {
        open.lease.connection.commit();
      } else {
        open.lease.rollback();
      }
      ended = true;
      return answer;
    } catch (SQLException e) {
      throw failure("committing", e);
    } finally {
      restore(outer);
      pool.give(open.lease, ended || rolledBack(open));
    }
  }

  private Open begin(boolean beside, boolean readOnly) {
    try {
      ConnectionPool.Lease lease = beside ? pool.takeBeside() : pool.take();
      Open open = new Open(lease);
      lease.readOnly(readOnly);
      current.set(open);
      return open;
    } catch (SQLException e) {
      throw new StoreException(engine.cause(e), "opening a connection: " + e.getMessage(), e);
    }
  }

  private void restore(Open outer) {
    if (outer == null) {
      current.remove();
    } else {
      current.set(outer);
    }
  }

  private static boolean rolledBack(Open open) {
    try {
      open.lease.rollback();
      return true;
    } catch (SQLException e) {
      LOG.warn(
          "A connection is given up because its transaction cannot be rolled back: {}",
          e.getMessage());
      return false;
    }
  }

  /** One open transaction. */
  private static final class Open {

    private final ConnectionPool.Lease lease;
    private final List<Runnable> afterwards = new ArrayList<>();
    private StoreException failure;

    private Open(ConnectionPool.Lease lease) {
      this.lease = lease;
    }
  }
}
