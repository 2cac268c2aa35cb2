package stapel.doors.dataset;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
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
      DatabaseMetaData catalogue = transactions.connection().getMetaData();
      String escape = catalogue.getSearchStringEscape();
      String inSchema = literal(schema, escape);
      String name = literal(table, escape);
      String type = "";
      try (ResultSet row =
          catalogue.getTables(null, inSchema, name, new String[] {"TABLE", "VIEW"})) {
        while (row.next()) {
          boolean same = row.getString("TABLE_NAME").equals(names.stored(table));
          type = same ? row.getString("TABLE_TYPE") : type;
        }
      }
      Set<String> present = new HashSet<>();
      try (ResultSet row = catalogue.getColumns(null, inSchema, name, "%")) {
        while (row.next()) {
          if (row.getString("TABLE_NAME").equals(names.stored(table))
              && row.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls) {
            present.add(row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
          }
        }
      }
      return new Info(type.equals("TABLE"), Set.copyOf(present));
    } catch (SQLException e) {
      throw new StoreException(
          StoreException.Cause.OTHER, "reading the catalogue for " + schema + "." + table, e);
    }
  }

  /**
   * The catalogue's methods take patterns, in which an underscore stands for any letter. Derby has
   * no way to escape it, so rows are compared by name as well.
   */
  private String literal(String name, String escape) {
    String stored = names.stored(name);
    return escape == null || escape.isEmpty() ? stored : stored.replace("_", escape + "_");
  }

  /**
   * One table.
   *
   * @param base true for a table, false for a view
   * @param present columns that are never null
   */
  record Info(boolean base, Set<String> present) {}
}
