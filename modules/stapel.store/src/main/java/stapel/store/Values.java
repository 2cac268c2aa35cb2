package stapel.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import stapel.api.Problem;
import stapel.api.Refusal;

/**
 * How a value goes into a statement, the same on every engine and in every time zone of the JVM.
 */
final class Values {

  /** Places kept of a decimal; one engine would cut and the other round. */
  static final int PLACES = 6;

  private Values() {}

  /**
   * A calendar in UTC without the Julian years before 1582, so that both engines keep the same
   * date.
   */
  @SuppressWarnings("JavaUtilDate") // JDBC takes no other calendar.
  static Calendar utc() {
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setGregorianChange(new java.util.Date(Long.MIN_VALUE));
    return calendar;
  }

  static void bind(PreparedStatement statement, int first, Object... values) throws SQLException {
    Calendar calendar = null;
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Instant || values[i] instanceof LocalDate) {
        // One for all values of a row: making one takes longer than binding a value.
        calendar = calendar == null ? utc() : calendar;
        moment(statement, first + i, values[i], calendar);
      } else {
        one(statement, first + i, values[i]);
      }
    }
  }

  private static void moment(
      PreparedStatement statement, int index, Object value, Calendar calendar) throws SQLException {
    if (value instanceof Instant instant) {
      Timestamp timestamp = Timestamp.from(instant.truncatedTo(ChronoUnit.MICROS));
      statement.setTimestamp(index, timestamp, calendar);
    } else if (value instanceof LocalDate date) {
      Instant midnight = date.atStartOfDay(ZoneOffset.UTC).toInstant();
      statement.setDate(index, new Date(midnight.toEpochMilli()), calendar);
    }
  }

  private static void one(PreparedStatement statement, int index, Object value)
      throws SQLException {
    if (value == null) {
      statement.setObject(index, null);
    } else if (value instanceof String text) {
      statement.setString(index, checked(text));
    } else if (value instanceof Integer number) {
      statement.setInt(index, number);
    } else if (value instanceof Long number) {
      statement.setLong(index, number);
    } else if (value instanceof BigDecimal decimal) {
      statement.setBigDecimal(index, rounded(decimal));
    } else if (value instanceof Boolean flag) {
      statement.setBoolean(index, flag);
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else {
      throw new IllegalArgumentException(
          "a database value cannot be a " + value.getClass().getName());
    }
  }

  private static String checked(String text) {
    if (text.indexOf('\0') >= 0) {
      throw Refusal.of(Values.class, Refusal.Kind.INVALID, Problem.of("store.character"));
    }
    return text;
  }

  private static BigDecimal rounded(BigDecimal decimal) {
    return decimal.scale() <= PLACES ? decimal : decimal.setScale(PLACES, RoundingMode.HALF_UP);
  }
}
