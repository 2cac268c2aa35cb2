package stapel.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads numbers, amounts, dates and moments as people and spreadsheets write them; empty when they
 * cannot be read.
 */
public final class Notation {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,14}(\\.\\d{1,12})?");
  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final List<DateTimeFormatter> DATES =
      List.of(strict("uuuu-MM-dd"), strict("d.M.uuuu"), strict("d/M/uuuu"));
  private static final List<DateTimeFormatter> MOMENTS =
      List.of(strict("uuuu-MM-dd['T'][' ']H:mm[:ss]"), strict("d.M.uuuu[',']' 'H:mm[:ss]"));

  private Notation() {}

  /**
   * {@code 1 234,5}, {@code 1,234.5} and {@code 1234.5} alike; at most 14 digits before the point.
   */
  public static Optional<BigDecimal> number(String text) {
    String bare = text.replaceAll("[\\s\\u00a0\\u202f]", "");
    if (GROUPED.matcher(bare).matches()) {
      bare = bare.replace(",", "");
    } else if (bare.indexOf(',') == bare.lastIndexOf(',') && bare.indexOf('.') < 0) {
      bare = bare.replace(',', '.');
    }
    return NUMBER.matcher(bare).matches() ? Optional.of(new BigDecimal(bare)) : Optional.empty();
  }

  /**
   * An amount in minor units, 0 or more; a sign of the currency beside it is allowed, half a kopeck
   * is not.
   */
  public static OptionalLong amount(String text, Currency currency) {
    String bare = text.replaceAll("(?i)₽|руб\\.?|\\$|€|" + currency.getCurrencyCode(), "").trim();
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    Optional<BigDecimal> number = number(bare).filter(n -> n.signum() >= 0);
    if (number.isEmpty() || number.get().stripTrailingZeros().scale() > digits) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        number.get().setScale(digits, RoundingMode.UNNECESSARY).unscaledValue().longValueExact());
  }

  /** {@code 2026-11-21} or {@code 21.11.2026}. */
  public static Optional<LocalDate> date(String text) {
    return first(DATES, f -> LocalDate.parse(text, f));
  }

  /**
   * With an offset as it says, else in the call's zone; a date alone is the beginning of that day.
   */
  public static Optional<Instant> moment(String text, ZoneId zone) {
    Optional<Instant> exact =
        first(List.of(text), t -> OffsetDateTime.parse(t.replace(' ', 'T')).toInstant());
    return exact
        .or(() -> first(MOMENTS, f -> LocalDateTime.parse(text, f).atZone(zone).toInstant()))
        .or(() -> date(text).map(date -> date.atStartOfDay(zone).toInstant()));
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }

  private static <F, T> Optional<T> first(List<F> forms, Function<F, T> parse) {
    for (F form : forms) {
      try {
        return Optional.of(parse.apply(form));
      } catch (DateTimeException e) {
        // Another form may fit.
      }
    }
    return Optional.empty();
  }
}
