package stapel.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import stapel.api.store.StoreException;
import stapel.platform.api.Engine;
import stapel.platform.api.Transactions;
import stapel.store.derby.DerbyEngine;

/** The product's own engine, which notes the queries sent through it while it is told to. */
final class RecordingEngine implements Engine {

  private final DerbyEngine engine = new DerbyEngine();
  private final List<Sent> sent = new ArrayList<>();
  private DataSource plain;
  private boolean recording;

  /** One query with the schema it is about and the calls that bound its values. */
  record Sent(String schema, String sql, List<Bound> values) {

    /** The same by plain JDBC, with its values bound. */
    PreparedStatement prepare(Connection connection) throws SQLException {
      PreparedStatement statement = connection.prepareStatement(sql);
      for (Bound bound : values) {
        invoke(bound.setter, statement, bound.arguments);
      }
      return statement;
    }
  }

  private record Bound(Method setter, Object[] arguments) {}

  /** What the work sends. */
  List<Sent> record(Runnable work) {
    sent.clear();
    recording = true;
    work.run();
    recording = false;
    return List.copyOf(sent);
  }

  /** A connection that nobody looks into. */
  Connection plain(String schema) throws SQLException {
    Connection connection = plain.getConnection();
    connection.setSchema(schema);
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    return connection;
  }

  @Override
  public Opened open(Path data, String address) {
    Opened opened = engine.open(data, address);
    plain = opened.connections();
    DataSource watched =
        proxy(
            DataSource.class,
            (self, method, arguments) -> {
              Object result = invoke(method, plain, arguments);
              return result instanceof Connection connection ? watched(connection) : result;
            });
    return new Opened() {
      @Override
      public DataSource connections() {
        return watched;
      }

      @Override
      public Snapshot snapshot(Path scratch) throws SQLException {
        return opened.snapshot(scratch);
      }

      @Override
      public void close() {
        opened.close();
      }
    };
  }

  private Connection watched(Connection connection) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          Object result = invoke(method, connection, arguments);
          return result instanceof PreparedStatement statement
              ? watched(connection.getSchema(), (String) arguments[0], statement)
              : result;
        });
  }

  private PreparedStatement watched(String schema, String sql, PreparedStatement statement) {
    List<Bound> values = new ArrayList<>();
    return proxy(
        PreparedStatement.class,
        (self, method, arguments) -> {
          if (method.getName().startsWith("set") && arguments.length > 1) {
            values.add(new Bound(method, arguments));
          } else if (method.getName().equals("clearParameters")) {
            values.clear();
          } else if (recording && method.getName().equals("executeQuery")) {
            sent.add(new Sent(schema, sql, List.copyOf(values)));
          }
          return invoke(method, statement, arguments);
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader() == null
                ? RecordingEngine.class.getClassLoader()
                : type.getClassLoader(),
            new Class<?>[] {type},
            handler));
  }

  private static Object invoke(Method method, Object target, Object[] arguments)
      throws SQLException {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SQLException failed) {
        throw failed;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String prefix() {
    return engine.prefix();
  }

  @Override
  public Transactions.Dialect dialect() {
    return engine.dialect();
  }

  @Override
  public Map<String, String> macros() {
    return engine.macros();
  }

  @Override
  public StoreException.Cause cause(SQLException exception) {
    return engine.cause(exception);
  }
}
