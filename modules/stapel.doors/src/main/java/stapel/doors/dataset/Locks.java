package stapel.doors.dataset;

import java.util.OptionalLong;
import stapel.api.data.Source;
import stapel.api.store.Database;
import stapel.platform.api.Transactions.Dialect;

/** Locks one row until the end of the transaction and reads its version. */
final class Locks {

  private final Database database;
  private final Names names;
  private final Dialect dialect;

  Locks(Database database, Names names, Dialect dialect) {
    this.database = database;
    this.names = names;
    this.dialect = dialect;
  }

  /**
   * The version now; empty when rows have none or the row is gone. A row of a view is read without
   * a lock.
   */
  OptionalLong lock(From base, String id) {
    Source source = base.source();
    if (source.version().isEmpty()) {
      return OptionalLong.empty();
    }
    String sql =
        "select "
            + names.quoted(source.version().get())
            + " from "
            + names.table(source.schema(), source.table())
            + " where "
            + names.quoted(source.key())
            + " = ?"
            + (base.info().base() && source.grouped().isEmpty() ? clause() : "");
    return database.query(sql, row -> row.number(1), id).stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  private String clause() {
    return switch (dialect) {
      case DERBY -> " for update with rs";
      case POSTGRES -> " for update";
    };
  }
}
