package stapel.api.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A module's own tables, for its {@code ...Store} classes. Reference it with
 * {@code @Reference(target = "(stapel.schema=<own name>)")}: it is there only after the module's
 * migrations.
 *
 * <p>Every call runs in the transaction the door opened on this thread; outside of one it throws
 * {@link IllegalStateException}. Values bind as {@code String}, {@code Integer}, {@code Long},
 * {@code BigDecimal}, {@code Boolean}, {@code Instant}, {@code LocalDate}, {@code byte[]} or null.
 * Table names need no schema: the module's own is set. What the engine refuses comes as {@link
 * StoreException}; after one the transaction can only be rolled back, on every engine. Instants are
 * kept to the microsecond, decimals to six places, half up, dates from 1583 on.
 */
@ProviderType
public interface Database {

  /** All rows of a query that answers few. */
  <T> List<T> query(String sql, RowMapper<T> mapper, Object... values);

  /** The one row of a query, empty when there is none. */
  <T> Optional<T> one(String sql, RowMapper<T> mapper, Object... values);

  /** Row by row, whatever their number; memory does not grow with them. */
  <T> void each(String sql, RowMapper<T> mapper, Consumer<T> consumer, Object... values);

  /** Inserts, updates or deletes; gives the number of rows. */
  int update(String sql, Object... values);

  /** The same statement for many rows of values, in one go. */
  void batch(String sql, List<Object[]> rows);

  /** Reads one row of a result. */
  @FunctionalInterface
  interface RowMapper<T> {

    /** Reads the current row. */
    T map(Row row) throws SQLException;
  }

  /** The current row of a result; columns count from 1. Getters answer alike on every engine. */
  @ProviderType
  interface Row {

    /** Text, null where the cell is null. */
    String text(int column) throws SQLException;

    /** A number, 0 where the cell is null. */
    long number(int column) throws SQLException;

    /** A decimal, null where the cell is null. */
    java.math.BigDecimal decimal(int column) throws SQLException;

    /** True or false, false where the cell is null. */
    boolean flag(int column) throws SQLException;

    /** Bytes, null where the cell is null. */
    byte[] bytes(int column) throws SQLException;

    /** A moment, null where the cell is null. */
    java.time.Instant instant(int column) throws SQLException;

    /** A date, null where the cell is null. */
    java.time.LocalDate date(int column) throws SQLException;

    /** True when the cell is null. */
    boolean empty(int column) throws SQLException;
  }
}
