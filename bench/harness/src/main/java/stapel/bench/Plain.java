package stapel.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements of one page, prepared and bound once, run by plain JDBC with every cell read. A
 * connection for each schema, so that not even the schema has to be set.
 */
final class Plain implements AutoCloseable {

  private final Map<String, Connection> connections = new HashMap<>();
  private final List<PreparedStatement> statements = new ArrayList<>();

  @SuppressWarnings("UnusedVariable") // Counted so that every cell is looked at.
  private long cells;

  static Plain of(RecordingEngine engine, List<RecordingEngine.Sent> sent) throws SQLException {
    Plain plain = new Plain();
    for (RecordingEngine.Sent one : sent) {
      Connection connection = plain.connections.get(one.schema());
      if (connection == null) {
        connection = engine.plain(one.schema());
        plain.connections.put(one.schema(), connection);
      }
      plain.statements.add(one.prepare(connection));
    }
    return plain;
  }

  int count() {
    return statements.size();
  }

  void drain() {
    try {
      for (PreparedStatement statement : statements) {
        drain(statement);
      }
      for (Connection connection : connections.values()) {
        connection.commit();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void drain(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          cells += rows.getObject(i) == null ? 0 : 1;
        }
      }
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : connections.values()) {
      connection.rollback();
      connection.close();
    }
  }
}
