package stapel.store;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import stapel.api.store.Database;

/**
 * The current row of a result set. One calendar serves all its rows: making one takes longer than
 * reading a cell.
 */
final class ResultRow implements Database.Row {

  private final ResultSet result;
  private final Calendar utc = Values.utc();

  ResultRow(ResultSet result) {
    this.result = result;
  }

  @Override
  public String text(int column) throws SQLException {
    return result.getString(column);
  }

  @Override
  public long number(int column) throws SQLException {
    return result.getLong(column);
  }

  @Override
  public BigDecimal decimal(int column) throws SQLException {
    return result.getBigDecimal(column);
  }

  @Override
  public boolean flag(int column) throws SQLException {
    return result.getBoolean(column);
  }

  @Override
  public byte[] bytes(int column) throws SQLException {
    return result.getBytes(column);
  }

  @Override
  public Instant instant(int column) throws SQLException {
    Timestamp stored = result.getTimestamp(column, utc);
    return stored == null ? null : stored.toInstant();
  }

  @Override
  public LocalDate date(int column) throws SQLException {
    Date stored = result.getDate(column, utc);
    return stored == null
        ? null
        : Instant.ofEpochMilli(stored.getTime()).atOffset(ZoneOffset.UTC).toLocalDate();
  }

  @Override
  public boolean empty(int column) throws SQLException {
    return result.getObject(column) == null;
  }
}
