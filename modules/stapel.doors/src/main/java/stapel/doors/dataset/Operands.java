package stapel.doors.dataset;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.data.Column;
import stapel.api.data.ColumnType;

/** Reads what a person wrote into a filter as a value of the column's type. */
final class Operands {

  private static final int DIGITS = 60;
  private static final BigDecimal MOST = BigDecimal.TEN.pow(14);
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private Operands() {}

  static Object read(Column column, String written) {
    String value = written.trim();
    Object operand = parsed(column, value);
    if (!stored(column, operand)) {
      throw Refusal.of(
          Operands.class, Refusal.Kind.INVALID, Problem.at(column.key(), "value.range", value));
    }
    return operand;
  }

  /** Beyond what any column holds the engines do not compare, they fail. */
  private static boolean stored(Column column, Object operand) {
    if (operand instanceof Long number && column.type() == ColumnType.INTEGER) {
      return number == number.intValue();
    }
    if (operand instanceof BigDecimal number) {
      return number.abs().compareTo(MOST) < 0;
    }
    if (operand instanceof Instant moment) {
      return !moment.isBefore(FIRST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC))
          && moment.isBefore(LAST_DAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
    return !(operand instanceof LocalDate day)
        || !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
  }

  private static Object parsed(Column column, String value) {
    try {
      return switch (column.type()) {
        case INTEGER ->
            column.value() instanceof Column.Ratio ? decimal(value) : (Object) Long.valueOf(value);
        case DECIMAL -> decimal(value);
        case MONEY -> minor(column, value);
        case BOOLEAN -> flag(value);
        case DATE -> LocalDate.parse(value);
        case INSTANT -> Instant.parse(value);
        case TEXT, WORDS, LONG_TEXT, CHOICE, REF, FILE -> value;
      };
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
      throw Refusal.of(
          Operands.class,
          Refusal.Kind.INVALID,
          Problem.at(column.key(), "value." + name(column.type()), value));
    }
  }

  /** A few characters can write a number of a billion digits. */
  private static BigDecimal decimal(String value) {
    BigDecimal number = new BigDecimal(value);
    if (number.precision() > DIGITS || Math.abs((long) number.scale()) > DIGITS) {
      throw new NumberFormatException(value);
    }
    return number;
  }

  private static Long minor(Column column, String value) {
    int digits =
        column.unit().isEmpty()
            ? 2
            : Math.max(0, Currency.getInstance(column.unit()).getDefaultFractionDigits());
    return decimal(value).movePointRight(digits).longValueExact();
  }

  private static Boolean flag(String value) {
    if (!value.equals("true") && !value.equals("false")) {
      throw new IllegalArgumentException(value);
    }
    return Boolean.valueOf(value);
  }

  private static String name(ColumnType type) {
    return type.name().toLowerCase(java.util.Locale.ROOT);
  }
}
