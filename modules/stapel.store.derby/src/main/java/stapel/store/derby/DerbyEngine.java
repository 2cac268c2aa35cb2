package stapel.store.derby;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import stapel.api.store.StoreException;
import stapel.api.store.StoreException.Cause;
import stapel.platform.api.Engine;
import stapel.platform.api.Transactions.Dialect;

/** Embedded Derby, in {@code DIR/db} unless an address says otherwise. */
@Component
public final class DerbyEngine implements Engine {

  private static final Pattern PARTS = Pattern.compile("((?:[a-z]{2,}:)?)([^;]+)");

  static {
    DerbySettings.apply();
  }

  @Override
  public String prefix() {
    return "jdbc:derby:";
  }

  @Override
  public Opened open(Path data, String address) {
    if (address.startsWith("jdbc:derby:memory:")) {
      return DerbyDatabase.memory(address);
    }
    if (address.isEmpty()) {
      return DerbyDatabase.folder("", data.resolve("db"));
    }
    // A storage of Derby's, such as "directory:", may stand before the folder.
    Matcher parts = PARTS.matcher(address.substring(prefix().length()));
    if (!parts.matches()) {
      throw new StoreException(Cause.OTHER, "the address has no folder: " + address, null);
    }
    return DerbyDatabase.folder(parts.group(1), Path.of(parts.group(2)));
  }

  @Override
  public Dialect dialect() {
    return Dialect.DERBY;
  }

  @Override
  public Map<String, String> macros() {
    return Map.of(
        "id", "varchar(40)",
        "text", "varchar(#)",
        "longtext", "clob",
        "instant", "timestamp",
        "bytes", "blob",
        "flag", "boolean",
        "decimal", "decimal(20,6)");
  }

  @Override
  public Cause cause(SQLException exception) {
    for (SQLException e = exception; e != null; e = e.getNextException()) {
      switch (String.valueOf(e.getSQLState())) {
        case "23505":
          return Cause.DUPLICATE;
        case "40001", "40XL1", "40XL2":
          return Cause.BUSY;
        default:
          break;
      }
    }
    return Cause.OTHER;
  }
}
