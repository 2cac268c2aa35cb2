package stapel.store.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table as the engine describes it, names in lower case.
 *
 * @param schema its schema
 * @param name its name
 * @param columns kinds by column, in their order
 */
public record Table(String schema, String name, Map<String, Kind> columns) {

  /** All tables of these schemas, by schema and name. */
  public static List<Table> all(Connection connection, List<String> schemas) throws SQLException {
    List<Table> tables = new ArrayList<>();
    for (String schema : schemas) {
      for (String name : names(connection, schema)) {
        tables.add(new Table(schema, name, columns(connection, schema, name)));
      }
    }
    return tables;
  }

  private static List<String> names(Connection connection, String schema) throws SQLException {
    List<String> names = new ArrayList<>();
    String kept = kept(connection, schema);
    try (ResultSet found =
        connection.getMetaData().getTables(null, kept, "%", new String[] {"TABLE"})) {
      while (found.next()) {
        // The underscore of a name stands for any sign in a pattern.
        if (found.getString("TABLE_SCHEM").equals(kept)) {
          names.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
        }
      }
    }
    names.sort(null);
    return names;
  }

  private static Map<String, Kind> columns(Connection connection, String schema, String name)
      throws SQLException {
    Map<String, Kind> columns = new LinkedHashMap<>();
    String keptSchema = kept(connection, schema);
    String keptName = kept(connection, name);
    try (ResultSet found = connection.getMetaData().getColumns(null, keptSchema, keptName, "%")) {
      while (found.next()) {
        if (!found.getString("TABLE_SCHEM").equals(keptSchema)
            || !found.getString("TABLE_NAME").equals(keptName)) {
          continue;
        }
        String column = found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
        columns.put(column, Kind.of(found.getInt("DATA_TYPE"), schema + "." + name + "." + column));
      }
    }
    return columns;
  }

  /** A name as the engine keeps it: Derby in upper case. */
  static String kept(Connection connection, String name) throws SQLException {
    return connection.getMetaData().storesUpperCaseIdentifiers()
        ? name.toUpperCase(Locale.ROOT)
        : name;
  }

  /** Schema and name with a point between. */
  public String qualified() {
    return schema + "." + name;
  }

  String select() {
    return "select " + String.join(", ", columns.keySet()) + " from " + qualified();
  }

  String insert() {
    String marks = columns.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
    return "insert into "
        + qualified()
        + " ("
        + String.join(", ", columns.keySet())
        + ") values ("
        + marks
        + ")";
  }

  /** How many rows it has. */
  public long count(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("select count(*) from " + qualified());
        ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }
}
