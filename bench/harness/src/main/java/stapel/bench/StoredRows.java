package stapel.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** Rows of a table with one value in a column, to be deleted and written again as they were. */
final class StoredRows {
  private static final int TOGETHER = 1_000;

  private final Connection connection;
  private final String table;
  private final String column;
  private final String value;
  private final List<String> columns = new ArrayList<>();
  private final List<Object[]> rows = new ArrayList<>();

  private StoredRows(Connection connection, String table, String column, String value) {
    this.connection = connection;
    this.table = table;
    this.column = column;
    this.value = value;
  }

  static StoredRows read(Connection connection, String table, String column, String value)
      throws SQLException {
    StoredRows stored = new StoredRows(connection, table, column, value);
    try (PreparedStatement select =
        connection.prepareStatement("select * from " + table + " where " + column + " = ?")) {
      select.setString(1, value);
      try (ResultSet result = select.executeQuery()) {
        stored.take(result);
      }
    }
    connection.commit();
    return stored;
  }

  private void take(ResultSet result) throws SQLException {
    ResultSetMetaData kinds = result.getMetaData();
    for (int i = 1; i <= kinds.getColumnCount(); i++) {
      columns.add(kinds.getColumnName(i));
    }
    while (result.next()) {
      Object[] row = new Object[columns.size()];
      for (int i = 0; i < row.length; i++) {
        boolean text = kinds.getColumnType(i + 1) == Types.CLOB;
        row[i] = text ? result.getString(i + 1) : result.getObject(i + 1);
      }
      rows.add(row);
    }
  }

  int size() {
    return rows.size();
  }

  void delete() throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from " + table + " where " + column + " = ?")) {
      delete.setString(1, value);
      delete.executeUpdate();
    }
    connection.commit();
  }

  /** Seconds to write all of these in one transaction. */
  static double write(List<StoredRows> several) throws SQLException {
    long from = System.nanoTime();
    for (StoredRows stored : several) {
      stored.insert();
    }
    several.get(0).connection.commit();
    return (System.nanoTime() - from) / 1e9;
  }

  private void insert() throws SQLException {
    String sql =
        "insert into "
            + table
            + " ("
            + String.join(", ", columns)
            + ") values (?"
            + ", ?".repeat(columns.size() - 1)
            + ")";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < rows.size(); i++) {
        Object[] row = rows.get(i);
        for (int cell = 0; cell < row.length; cell++) {
          insert.setObject(cell + 1, row[cell]);
        }
        insert.addBatch();
        if ((i + 1) % TOGETHER == 0 || i + 1 == rows.size()) {
          insert.executeBatch();
        }
      }
    }
  }
}
