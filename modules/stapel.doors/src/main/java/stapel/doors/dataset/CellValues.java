package stapel.doors.dataset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.Currency;
import stapel.api.Money;
import stapel.api.Ref;
import stapel.api.Text;
import stapel.api.data.Column;
import stapel.api.data.Row.FileCell;
import stapel.api.store.Database.Row;

/** Reads one cell as the type its column promises; null where it is empty, only inside the door. */
final class CellValues {

  private CellValues() {}

  /** Long text is read once only: the engines hand it over as a stream. */
  static Object plain(Row row, int at, Column column) throws SQLException {
    return switch (column.type()) {
      case TEXT, LONG_TEXT, CHOICE, WORDS -> filled(row.text(at));
      case INTEGER, DECIMAL, MONEY, BOOLEAN, DATE, INSTANT, REF, FILE ->
          row.empty(at) ? null : simple(row, at, column);
    };
  }

  private static Object simple(Row row, int at, Column column) throws SQLException {
    return switch (column.type()) {
      case INTEGER -> row.number(at);
      case DECIMAL -> row.decimal(at);
      case MONEY -> new Money(row.number(at), Currency.getInstance(column.unit()));
      case BOOLEAN -> row.flag(at);
      case DATE -> row.date(at);
      case INSTANT -> row.instant(at);
      case REF -> ref(row.text(at), column);
      case TEXT, LONG_TEXT, CHOICE, WORDS, FILE ->
          throw new IllegalStateException("not simple: " + column.type());
    };
  }

  /** Where the column points to no dataset in particular, each cell names its own. */
  private static Ref ref(String written, Column column) {
    if (!column.dataset().isEmpty()) {
      return Ref.of(column.dataset(), written);
    }
    return written.indexOf('/') > 0 ? Ref.parse(written) : null;
  }

  /** An amount in the row's own currency. */
  static Object amount(Row row, int at, int currency) throws SQLException {
    return row.empty(at) || row.empty(currency)
        ? null
        : new Money(row.number(at), Currency.getInstance(row.text(currency)));
  }

  static Object words(Row row, int ru, int en) throws SQLException {
    Text text = new Text(row.text(ru), row.text(en));
    return text == null || text.isEmpty() ? null : text;
  }

  /** Six places half up, without trailing zeros. */
  static Object mean(Row row, int sum, int count) throws SQLException {
    if (row.empty(sum) || row.empty(count) || row.number(count) == 0) {
      return null;
    }
    BigDecimal mean =
        row.decimal(sum).divide(BigDecimal.valueOf(row.number(count)), 6, RoundingMode.HALF_UP);
    BigDecimal shown = mean.stripTrailingZeros();
    return shown.scale() < 0 ? shown.setScale(0) : shown;
  }

  static Object file(Row row, int name, int size) throws SQLException {
    return row.empty(name) ? null : new FileCell(row.text(name), row.number(size));
  }

  private static String filled(String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
