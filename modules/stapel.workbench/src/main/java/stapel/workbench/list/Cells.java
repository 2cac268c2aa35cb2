package stapel.workbench.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import stapel.api.Money;
import stapel.api.Ref;
import stapel.api.data.Column;
import stapel.api.data.ColumnType;
import stapel.api.data.Row;
import stapel.platform.api.DatasetDoor.ColumnInfo;
import stapel.workbench.Labels;
import stapel.workbench.Show;
import stapel.workbench.Visit;

/** Puts cells into words. */
public final class Cells {

  private static final int LONGEST = 160;

  /** Longer texts get room, so that a row does not grow tall. */
  private static final int SHORT = 24;

  private final Show show;
  private final Labels labels;
  private final RefTitles refs;

  /** For one reader. */
  public Cells(Visit visit) {
    this.show = visit.show();
    this.labels = visit.labels();
    this.refs = new RefTitles(visit);
  }

  /** True for columns whose figures stand under each other. */
  static boolean number(Column column) {
    return switch (column.type()) {
      case INTEGER, DECIMAL, MONEY -> true;
      case TEXT, LONG_TEXT, BOOLEAN, DATE, INSTANT, CHOICE, WORDS, REF, FILE -> false;
    };
  }

  /** Digits after the point that show the column's values on this page alike. */
  static int digits(Column column, List<Row> rows) {
    return rows.stream()
        .map(row -> row.cells().get(column.key()))
        .filter(BigDecimal.class::isInstance)
        .mapToInt(value -> Show.digits((BigDecimal) value))
        .max()
        .orElse(0);
  }

  /** A cell of a list. */
  Cell of(ColumnInfo info, Row row, int digits) {
    Column column = info.column();
    Object value = row.cells().get(column.key());
    String label = labels.column(info);
    if (value == null) {
      return new Cell(kind(column), "", "", label);
    }
    String text = shortened(text(info, row, value, digits));
    String kind = kind(column);
    return new Cell(
        kind.equals("text") && text.length() > SHORT ? "text roomy" : kind,
        text,
        href(column, row, value),
        label);
  }

  /** A cell of a row's own page, in full. */
  public Cell full(ColumnInfo info, Row row) {
    Object value = row.cells().get(info.column().key());
    int digits = value instanceof BigDecimal number ? Show.digits(number) : -1;
    String text = text(info, row, value, digits);
    String unit = Show.unit(info.column().unit());
    String whole = number(info.column()) && !unit.isEmpty() ? text + "\u00a0" + unit : text;
    return new Cell(
        kind(info.column()), whole, href(info.column(), row, value), labels.column(info));
  }

  private String text(ColumnInfo info, Row row, Object value, int digits) {
    if (value instanceof BigDecimal number) {
      return show.decimal(number, digits);
    }
    if (value instanceof Money money) {
      return info.column().unit().isEmpty() ? show.value(money) : show.amount(money);
    }
    if (value instanceof Ref ref) {
      String key = info.column().key();
      String name = row.titles().containsKey(key) ? row.names().getOrDefault(key, "") : "";
      String title =
          show.title(refs.of(info.column(), row, ref)) + (name.isEmpty() ? "" : " " + name);
      return info.column().dataset().isEmpty() ? labels.name(ref.dataset()) + ": " + title : title;
    }
    if (value instanceof Instant moment) {
      String zone = row.text(Column.ZONE);
      if (!zone.isEmpty()) {
        return show.in(zone).moment(moment);
      }
      return digits >= 0 ? show.plain(moment) : show.moment(moment);
    }
    if (info.column().key().equals(Column.ZONE)) {
      return show.zonePlace(value.toString());
    }
    if (info.column().type() == ColumnType.CHOICE) {
      return labels.choice(info, value.toString());
    }
    return byItself(info.column()) ? show.title(value) : show.value(value);
  }

  /** True for text that sorts as it stands: no words that somebody wrote. */
  public static boolean byItself(Column column) {
    return column.type() == ColumnType.TEXT
        && column.value() instanceof Column.Plain plain
        && column.sortColumn().filter(plain.column()::equals).isPresent();
  }

  private static String href(Column column, Row row, Object value) {
    if (value instanceof Ref ref && row.titles().containsKey(column.key())) {
      return address(ref);
    }
    return value instanceof Row.FileCell
        ? address(row.ref()) + "/file/" + Visit.encode(column.key())
        : "";
  }

  /** The page of a row. */
  static String address(Ref ref) {
    return "/d/" + ref.dataset() + "/" + Visit.encode(ref.id());
  }

  private static String kind(Column column) {
    return switch (column.type()) {
      case INTEGER, DECIMAL, MONEY -> "num";
      case DATE, INSTANT -> "when";
      case LONG_TEXT -> "long";
      case TEXT, WORDS, REF, BOOLEAN, CHOICE, FILE -> "text";
    };
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST).stripTrailing() + "…";
  }

  /**
   * A cell in words.
   *
   * @param kind {@code num}, {@code when}, {@code long} or {@code text}
   * @param href where it leads, empty for nowhere
   * @param label of its column
   */
  public record Cell(String kind, String text, String href, String label) {}
}
