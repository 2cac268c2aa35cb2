package stapel.store.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A foreign key, taken away while tables are filled: rows may then come in any order.
 *
 * @param table the qualified table that refers
 * @param name its name as the engine keeps it
 * @param columns its columns
 * @param target the qualified table referred to
 * @param targetColumns the columns there
 * @param cascades whether deleting a row there deletes those here
 */
public record ForeignKey(
    String table,
    String name,
    List<String> columns,
    String target,
    List<String> targetColumns,
    boolean cascades) {

  /** All of one table. */
  public static List<ForeignKey> of(Connection connection, Table table) throws SQLException {
    Map<String, ForeignKey> keys = new LinkedHashMap<>();
    String schema = Table.kept(connection, table.schema());
    String name = Table.kept(connection, table.name());
    try (ResultSet found = connection.getMetaData().getImportedKeys(null, schema, name)) {
      while (found.next()) {
        ForeignKey key = keys.get(found.getString("FK_NAME"));
        if (key == null) {
          key =
              new ForeignKey(
                  table.qualified(),
                  found.getString("FK_NAME"),
                  new ArrayList<>(),
                  lower(found, "PKTABLE_SCHEM") + "." + lower(found, "PKTABLE_NAME"),
                  new ArrayList<>(),
                  found.getInt("DELETE_RULE") == DatabaseMetaData.importedKeyCascade);
          keys.put(key.name(), key);
        }
        key.columns().add(lower(found, "FKCOLUMN_NAME"));
        key.targetColumns().add(lower(found, "PKCOLUMN_NAME"));
      }
    }
    return List.copyOf(keys.values());
  }

  private static String lower(ResultSet found, String column) throws SQLException {
    return found.getString(column).toLowerCase(Locale.ROOT);
  }

  /** Takes it away. */
  public void drop(Statement statement) throws SQLException {
    statement.execute("alter table " + table + " drop constraint \"" + name + "\"");
  }

  /** Puts it back; fails when a row refers to nothing. */
  public void add(Statement statement) throws SQLException {
    statement.execute(
        "alter table "
            + table
            + " add constraint \""
            + name
            + "\" foreign key ("
            + String.join(", ", columns)
            + ") references "
            + target
            + " ("
            + String.join(", ", targetColumns)
            + ")"
            + (cascades ? " on delete cascade" : ""));
  }
}
