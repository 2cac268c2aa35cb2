package stapel.doors.dataset;

import java.util.Locale;
import stapel.platform.api.Transactions.Dialect;

/**
 * Identifiers as they stand in a statement: checked, and quoted in the case the engine stores them
 * in.
 */
final class Names {

  private static final int LONGEST = 63;

  private final Dialect dialect;

  Names(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The identifier; refused when it is none, whoever wrote it. */
  static String checked(String name) {
    if (name.isEmpty() || name.length() > LONGEST || !letter(name.charAt(0)) || !plain(name)) {
      throw new IllegalArgumentException("not an identifier: " + name);
    }
    return name;
  }

  private static boolean plain(String name) {
    for (int i = 1; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!letter(c) && c != '_' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z';
  }

  String quoted(String name) {
    return '"' + stored(name) + '"';
  }

  String column(String alias, String name) {
    return alias + "." + quoted(name);
  }

  String table(String schema, String table) {
    return quoted(schema) + "." + quoted(table);
  }

  /**
   * The end of a statement that passes rows somebody else is writing instead of waiting for them;
   * it may count one that is taken back in the end.
   */
  String passing() {
    return switch (dialect) {
      case DERBY -> " with ur";
      case POSTGRES -> "";
    };
  }

  /** The statement that says whether a schema's table, by these two names, is one or a view. */
  String kind() {
    return switch (dialect) {
      case DERBY ->
          "select t.tabletype = 'T' from sys.systables t join sys.sysschemas s"
              + " on s.schemaid = t.schemaid where s.schemaname = ? and t.tablename = ?";
      case POSTGRES ->
          "select c.relkind = 'r' from pg_class c join pg_namespace n"
              + " on n.oid = c.relnamespace where n.nspname = ? and c.relname = ?";
    };
  }

  /** As the engine's catalogue writes it. */
  String stored(String name) {
    checked(name);
    return switch (dialect) {
      case DERBY -> name.toUpperCase(Locale.ROOT);
      case POSTGRES -> name;
    };
  }
}
