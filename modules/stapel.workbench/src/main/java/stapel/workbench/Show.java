package stapel.workbench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import stapel.api.Money;
import stapel.api.Ref;
import stapel.api.Text;
import stapel.api.data.Row;

/**
 * Values as a reader of one language is used to them: 21.11.2026 or 21 Nov 2026, numbers grouped by
 * a space that does not break. Choices are worded by {@link Labels}.
 */
public final class Show {

  /** Most digits after the point that a page shows; exports give all. */
  static final int DIGITS = 4;

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", RUSSIAN);
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);

  /** Made once and copied: looking up a language's signs takes longer than writing a number. */
  private static final NumberFormat NUMBERS = NumberFormat.getNumberInstance(RUSSIAN);

  private static final NumberFormat ENGLISH_NUMBERS =
      NumberFormat.getNumberInstance(Locale.ENGLISH);

  private final Words words;
  private final ZoneId zone;

  /** For one reader. */
  public Show(Words words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  /** The same in another zone; the same zone when there is none of this id. */
  public Show in(String id) {
    return ZoneId.getAvailableZoneIds().contains(id) ? new Show(words, ZoneId.of(id)) : this;
  }

  /** Any value a cell may hold. */
  public String value(Object value) {
    if (value instanceof BigDecimal number) {
      return decimal(number, digits(number));
    }
    if (value instanceof Long || value instanceof Integer) {
      return numbers().format(value);
    }
    if (value instanceof Instant moment) {
      return moment(moment);
    }
    if (value instanceof LocalDate date) {
      return date(date);
    }
    if (value instanceof Money money) {
      return money(money);
    }
    if (value instanceof Text text) {
      return text.in(words.language());
    }
    return other(value);
  }

  /**
   * What a row is called. A title that is a moment by the clocks of its place, kept as {@code
   * 2026-11-21 10:00} so that it sorts, is written as the reader writes it.
   */
  public String title(Object value) {
    ParsePosition end = new ParsePosition(0);
    return value instanceof String text
            && LOCAL.parseUnresolved(text, end) != null
            && end.getIndex() == text.length()
        ? local(text)
        : value(value);
  }

  private String local(String text) {
    try {
      LocalDateTime moment = LocalDateTime.parse(text, LOCAL);
      return date(moment.toLocalDate()) + "\u00a0" + TIME.format(moment);
    } catch (DateTimeParseException noSuchDay) {
      return text;
    }
  }

  private String other(Object value) {
    if (value instanceof Boolean flag) {
      return words.text(flag ? "yes" : "no");
    }
    if (value instanceof Row.FileCell file) {
      return file.name() + ", " + size(file.size());
    }
    if (value instanceof Ref ref) {
      return ref.id();
    }
    if (value instanceof ZoneId other) {
      return ZoneName.of(other, russian());
    }
    return value == null ? "" : value.toString();
  }

  /** A decimal with exactly so many digits after the point. */
  public String decimal(BigDecimal number, int digits) {
    NumberFormat format = numbers();
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }

  /** Digits after the point that this number needs on a page. */
  public static int digits(BigDecimal number) {
    return Math.max(0, Math.min(DIGITS, number.stripTrailingZeros().scale()));
  }

  /** A date. */
  public String date(LocalDate date) {
    return (russian() ? DAY : ENGLISH_DAY).format(date);
  }

  /** A moment in the zone, which is named. */
  public String moment(Instant moment) {
    return plain(moment) + "\u00a0" + ZoneName.of(zone, moment, russian());
  }

  /** A moment without the name of the zone, for a column that names it. */
  public String plain(Instant moment) {
    var local = moment.atZone(zone);
    return date(local.toLocalDate()) + "\u00a0" + TIME.format(local);
  }

  /** The zone's short name. */
  public String zoneName() {
    return ZoneName.of(zone, russian());
  }

  /**
   * The city of the zone of this id and its distances; the id itself when there is no such zone.
   */
  public String zonePlace(String id) {
    return ZoneId.getAvailableZoneIds().contains(id) ? ZonePlace.of(ZoneId.of(id), words) : id;
  }

  /** The zone moments are shown in. */
  public ZoneId zone() {
    return zone;
  }

  /** An amount without its currency, for a column that names it. */
  public String amount(Money money) {
    return decimal(money.amount(), money.minorUnits() % 100 == 0 ? 0 : 2);
  }

  private String money(Money money) {
    return amount(money) + "\u00a0" + unit(money.currency().getCurrencyCode());
  }

  /** A unit or the sign of a currency. */
  public static String unit(String unit) {
    return switch (unit) {
      case "RUB" -> "₽";
      case "EUR" -> "€";
      case "USD" -> "$";
      default -> unit;
    };
  }

  /** Bytes. */
  public String size(long bytes) {
    if (bytes < 1024) {
      return words.text("size.bytes", bytes);
    }
    boolean kilo = bytes < 1024 * 1024;
    BigDecimal number =
        BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(kilo ? 1024 : 1024 * 1024));
    return words.text(kilo ? "size.kilo" : "size.mega", decimal(number, kilo ? 0 : 1));
  }

  private NumberFormat numbers() {
    return (NumberFormat) (russian() ? NUMBERS : ENGLISH_NUMBERS).clone();
  }

  private boolean russian() {
    return words.tag().equals("ru");
  }
}
