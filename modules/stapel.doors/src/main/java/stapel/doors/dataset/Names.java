package stapel.doors.dataset;

import java.util.Locale;
import java.util.regex.Pattern;
import stapel.platform.api.Transactions.Dialect;

/**
 * Identifiers as they stand in a statement: checked, and quoted in the case the engine stores them
 * in.
 */
final class Names {

  private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  private final Dialect dialect;

  Names(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The identifier; refused when it is none, whoever wrote it. */
  static String checked(String name) {
    if (!IDENTIFIER.matcher(name).matches()) {
      throw new IllegalArgumentException("not an identifier: " + name);
    }
    return name;
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

  /** As the engine's catalogue writes it. */
  String stored(String name) {
    checked(name);
    return switch (dialect) {
      case DERBY -> name.toUpperCase(Locale.ROOT);
      case POSTGRES -> name;
    };
  }
}
