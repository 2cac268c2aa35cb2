package stapel.doors.words;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * Cardinal plural categories of Russian and English.
 *
 * <p>Source: Unicode CLDR 45, common/supplemental/plurals.xml, locales {@code ru} and {@code en}.
 * {@code i} is the integer part, {@code v} the number of visible fraction digits.
 */
final class Plural {

  private Plural() {}

  /**
   * {@code one}, {@code few}, {@code many} or {@code other}; anything that is no number is {@code
   * other}.
   */
  static String category(Object value, Locale language) {
    if (!(value instanceof Number)) {
      return "other";
    }
    BigDecimal number = new BigDecimal(value.toString()).abs();
    if (number.scale() > 0) {
      return "other";
    }
    long i = number.toBigInteger().mod(java.math.BigInteger.valueOf(1_000_000)).longValue();
    boolean small = number.compareTo(BigDecimal.valueOf(1_000_000)) < 0;
    return language.getLanguage().equals("ru") ? russian(i) : i == 1 && small ? "one" : "other";
  }

  private static String russian(long i) {
    long ten = i % 10;
    long hundred = i % 100;
    if (ten == 1 && hundred != 11) {
      return "one";
    }
    return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? "few" : "many";
  }
}
