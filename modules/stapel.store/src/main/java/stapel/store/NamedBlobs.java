package stapel.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import stapel.store.backup.Table;

/**
 * Which blobs some row names: those that stand in a column as wide as a blob's name, in any table
 * that a migration made, those of removed modules too. A column of digests of something else costs
 * a look and does no harm.
 */
final class NamedBlobs {

  private static final int WIDTH = 64;
  private static final int FETCH = 500;

  private final Connection connection;

  /** In a transaction's connection. */
  NamedBlobs(Connection connection) {
    this.connection = connection;
  }

  /** Takes the blobs that are named out of the set. */
  void removeFrom(Set<String> blobs) throws SQLException {
    for (Table table :
        Table.all(connection, List.copyOf(MigrationLog.modules(connection).keySet()))) {
      for (String column : columns(table)) {
        if (!blobs.isEmpty()) {
          read("select " + column + " from " + table.qualified(), blobs);
        }
      }
    }
  }

  private List<String> columns(Table table) throws SQLException {
    List<String> columns = new ArrayList<>();
    DatabaseMetaData data = connection.getMetaData();
    boolean upper = data.storesUpperCaseIdentifiers();
    String schema = upper ? table.schema().toUpperCase(Locale.ROOT) : table.schema();
    String name = upper ? table.name().toUpperCase(Locale.ROOT) : table.name();
    try (ResultSet found = data.getColumns(null, schema, name, "%")) {
      while (found.next()) {
        // The underscore of a name stands for any sign in a pattern.
        if (found.getString("TABLE_SCHEM").equals(schema)
            && found.getString("TABLE_NAME").equals(name)
            && found.getInt("DATA_TYPE") == Types.VARCHAR
            && found.getInt("COLUMN_SIZE") == WIDTH) {
          columns.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
        }
      }
    }
    return columns;
  }

  private void read(String sql, Set<String> blobs) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          String name = result.getString(1);
          if (name != null) {
            blobs.remove(name);
          }
        }
      }
    }
  }
}
