package stapel.store.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stapel.platform.api.Transactions.Dialect;

/**
 * Takes the tables of a schema away, in the open transaction; the schema stays, for open
 * connections know it.
 */
public final class Emptying {

  private final Connection connection;
  private final Dialect dialect;

  /** Works in the open transaction. */
  public Emptying(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** Drops all tables and views of a schema but one. */
  public void clear(String schema, String kept) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      dropViews(schema, statement);
      dropTables(schema, kept, statement);
    }
  }

  private void dropViews(String schema, Statement statement) throws SQLException {
    List<String> views = views(schema);
    // A view on a view goes first; one round more for each level.
    for (int round = views.size(); round > 0 && !views.isEmpty(); round--) {
      for (String view : List.copyOf(views)) {
        if (!used(view, views)) {
          statement.execute("drop view " + schema + "." + view);
          views.remove(view);
        }
      }
    }
  }

  private void dropTables(String schema, String kept, Statement statement) throws SQLException {
    List<Table> tables = Table.all(connection, List.of(schema));
    tables.removeIf(table -> table.name().equals(kept));
    for (Table table : tables) {
      for (ForeignKey key : ForeignKey.of(connection, table)) {
        key.drop(statement);
      }
    }
    for (Table table : tables) {
      statement.execute("drop table " + table.qualified());
    }
  }

  private boolean used(String view, List<String> views) throws SQLException {
    for (String other : views) {
      String text = text(other);
      if (!other.equals(view) && text.matches("(?s).*\\b" + view + "\\b.*")) {
        return true;
      }
    }
    return false;
  }

  private String text(String view) throws SQLException {
    String sql =
        switch (dialect) {
          case DERBY ->
              "select cast(v.viewdefinition as varchar(32000)) from sys.sysviews v join sys.systables t"
                  + " on t.tableid = v.tableid where lower(t.tablename) = '"
                  + view
                  + "'";
          case POSTGRES -> "select definition from pg_views where viewname = '" + view + "'";
        };
    return String.join(" ", names(sql));
  }

  private List<String> views(String schema) throws SQLException {
    List<String> views = new ArrayList<>();
    String kept = Table.kept(connection, schema);
    try (ResultSet found =
        connection.getMetaData().getTables(null, kept, "%", new String[] {"VIEW"})) {
      while (found.next()) {
        if (found.getString("TABLE_SCHEM").equals(kept)) {
          views.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
        }
      }
    }
    return views;
  }

  private List<String> names(String sql) throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        names.add(result.getString(1).toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }
}
