package stapel.store.derby;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import stapel.api.store.StoreException.Cause;
import stapel.platform.api.Engine;
import stapel.platform.api.Transactions.Dialect;

/** Embedded Derby, in {@code DIR/db} unless an address says otherwise. */
@Component
public final class DerbyEngine implements Engine {

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
    return DerbyDatabase.folder(
        address.isEmpty() ? data.resolve("db") : Path.of(address.substring(prefix().length())));
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
