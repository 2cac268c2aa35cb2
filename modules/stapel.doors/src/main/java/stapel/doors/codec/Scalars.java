package stapel.doors.codec;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import stapel.api.Ref;
import stapel.api.Text;

/**
 * One loose value as one of the simple types. What does not fit throws {@link
 * IllegalArgumentException}.
 */
final class Scalars {

  private Scalars() {}

  static Object read(Slot slot, Object value, Optional<ZoneId> zone) {
    try {
      return switch (slot.type()) {
        case TEXT -> slot.rules().secret() ? text(value) : (String) value;
        case CHOICE -> choice(slot, text(value));
        case INTEGER -> whole(slot.raw(), decimal(value));
        case DECIMAL -> decimal(value);
        case BOOLEAN -> flag(value);
        case INSTANT -> stored(instant(text(value), zone));
        case DATE -> stored(LocalDate.parse(text(value)));
        case ZONE -> ZoneId.of(text(value));
        case WORDS -> words(value);
        case REF -> ref(slot.rules().dataset(), value);
        case FILE, OUTPUT -> slot.raw().cast(value);
        case RECORD, MAP -> throw new IllegalArgumentException("not a simple value");
      };
    } catch (DateTimeException | ArithmeticException | ClassCastException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Instant stored(Instant moment) {
    year(moment.atOffset(ZoneOffset.UTC).getYear());
    return moment;
  }

  private static LocalDate stored(LocalDate day) {
    year(day.getYear());
    return day;
  }

  /** The engines keep years of four digits. */
  private static void year(int year) {
    if (year < 1 || year > 9999) {
      throw new DateTimeException("year " + year);
    }
  }

  private static String text(Object value) {
    String text = (String) value;
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("character 0");
    }
    return text;
  }

  private static Object choice(Slot slot, String value) {
    if (!slot.raw().isEnum()) {
      if (!slot.choices().contains(value)) {
        throw new IllegalArgumentException(value);
      }
      return value;
    }
    String name = value.replace('-', '_');
    for (Object constant : slot.raw().getEnumConstants()) {
      if (((Enum<?>) constant).name().equalsIgnoreCase(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(value);
  }

  /** Digits may be grouped by spaces, and the point may be a comma. */
  private static BigDecimal decimal(Object value) {
    if (value instanceof Number) {
      return written(value.toString());
    }
    String text = text(value).replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
    return written(text);
  }

  /** An exponent of a few characters can stand for a billion digits. */
  private static BigDecimal written(String text) {
    if (text.length() > 40) {
      throw new IllegalArgumentException("too many digits");
    }
    BigDecimal number = new BigDecimal(text);
    if (Math.abs((long) number.scale()) > 60) {
      throw new IllegalArgumentException("too many digits");
    }
    return number;
  }

  private static Object whole(Class<?> type, BigDecimal number) {
    return type == int.class || type == Integer.class
        ? (Object) number.intValueExact()
        : (Object) number.longValueExact();
  }

  private static Boolean flag(Object value) {
    if (value instanceof Boolean flag) {
      return flag;
    }
    return switch (text(value)) {
      case "true", "on" -> Boolean.TRUE;
      case "false", "" -> Boolean.FALSE;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  /** A time without offset says a moment only beside the zone it is meant in. */
  private static Instant instant(String text, Optional<ZoneId> zone) {
    if (text.endsWith("Z")) {
      return Instant.parse(text);
    }
    return text.matches(".*T.*[+-]\\d\\d:\\d\\d")
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text)
            .atZone(zone.orElseThrow(() -> new DateTimeException("neither offset nor zone")))
            .toInstant();
  }

  private static Text words(Object value) {
    if (value instanceof Map<?, ?> both) {
      if (!java.util.Set.of("ru", "en").containsAll(both.keySet())) {
        throw new IllegalArgumentException("other languages");
      }
      return new Text(optional(both.get("ru")), optional(both.get("en")));
    }
    return new Text((String) value, "");
  }

  private static String optional(Object value) {
    return (String) value;
  }

  private static Ref ref(String dataset, Object value) {
    if (value instanceof Ref ref) {
      return checked(dataset, ref);
    }
    if (value instanceof Map<?, ?> parts) {
      Object version = parts.get("version");
      Object named = parts.get("dataset");
      String owner = named == null ? dataset : (String) named;
      return checked(
          dataset,
          version == null || version.equals("")
              ? Ref.of(owner, (String) parts.get("id"))
              : Ref.of(owner, (String) parts.get("id"), decimal(version).longValueExact()));
    }
    String text = text(value);
    if (text.indexOf('/') > 0) {
      return checked(dataset, Ref.parse(text));
    }
    int at = text.lastIndexOf('@');
    return at < 0
        ? Ref.of(dataset, text)
        : new Ref(
            dataset,
            text.substring(0, at),
            OptionalLong.of(Long.parseLong(text.substring(at + 1))));
  }

  private static Ref checked(String dataset, Ref ref) {
    if (!dataset.isEmpty() && !dataset.equals(ref.dataset())) {
      throw new IllegalArgumentException("a ref to another dataset");
    }
    return ref;
  }
}
