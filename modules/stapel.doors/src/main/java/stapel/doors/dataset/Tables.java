package stapel.doors.dataset;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import stapel.api.store.StoreException;
import stapel.platform.api.Transactions;

/**
 * What the engine's catalogue says of tables, remembered as long as the contribution that uses them
 * is registered.
 */
final class Tables {

  private final Transactions transactions;
  private final Names names;
  private final Map<Object, Map<String, Info>> known =
      Collections.synchronizedMap(new WeakHashMap<>());

  Tables(Transactions transactions, Names names) {
    this.transactions = transactions;
    this.names = names;
  }

  /** The table or view; inside a transaction. */
  Info of(Object contribution, String schema, String table) {
    return known
        .computeIfAbsent(contribution, c -> new ConcurrentHashMap<>())
        .computeIfAbsent(schema + "." + table, key -> read(schema, table));
  }

  private Info read(String schema, String table) {
    try {
      return new Info(isTable(schema, table), present(schema, table));
    } catch (SQLException e) {
      throw new StoreException(
          StoreException.Cause.OTHER, "reading the catalogue for " + schema + "." + table, e);
    }
  }

  private boolean isTable(String schema, String table) throws SQLException {
    try (PreparedStatement select = transactions.connection().prepareStatement(names.kind())) {
      select.setString(1, names.stored(schema));
      select.setString(2, names.stored(table));
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /**
   * Asked of a question without rows: Derby's own catalogue methods are stored statements, which it
   * compiles again behind every migration and locks meanwhile.
   */
  private Set<String> present(String schema, String table) throws SQLException {
    String none = "select * from " + names.table(schema, table) + " where 1 = 0";
    try (PreparedStatement select = transactions.connection().prepareStatement(none)) {
      ResultSetMetaData columns = select.getMetaData();
      Set<String> present = new HashSet<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        if (columns.isNullable(i) == ResultSetMetaData.columnNoNulls) {
          present.add(columns.getColumnName(i).toLowerCase(Locale.ROOT));
        }
      }
      return Set.copyOf(present);
    }
  }

  /**
   * One table.
   *
   * @param base true for a table, false for a view
   * @param present columns that are never null
   */
  record Info(boolean base, Set<String> present) {}
}
