package stapel.doors.words;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import stapel.api.Money;
import stapel.api.Text;

/**
 * Values inside sentences: numbers grouped by non-breaking spaces, dates by day, month and year.
 */
final class Values {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(ZoneId.of("Europe/Moscow"));

  private Values() {}

  static String show(Object value, Locale language) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number number) {
      return number(number, language);
    }
    if (value instanceof Text text) {
      return text.in(language);
    }
    if (value instanceof Money money) {
      return number(money.amount(), language) + '\u00a0' + money.currency().getSymbol(language);
    }
    if (value instanceof LocalDate date) {
      return DATE.format(date);
    }
    if (value instanceof Instant instant) {
      return MOMENT.format(instant)
          + (language.getLanguage().equals("ru") ? "\u00a0МСК" : "\u00a0MSK");
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(one -> show(one, language)).collect(Collectors.joining(", "));
    }
    return value.toString();
  }

  private static String number(Number number, Locale language) {
    NumberFormat format = NumberFormat.getNumberInstance(language);
    if (number instanceof BigDecimal decimal) {
      format.setMinimumFractionDigits(Math.max(0, decimal.scale()));
    }
    format.setMaximumFractionDigits(Math.max(6, format.getMinimumFractionDigits()));
    String text = format.format(number);
    return language.getLanguage().equals("ru")
        ? text.replace('\u202f', '\u00a0')
        : text.replace(',', '\u00a0');
  }
}
