package stapel.evaluation.ranking;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a decimal as people write it in a file: digits, a point, at most 18 digits in all, no
 * exponent.
 */
public final class Decimal {
  /** Eighteen digits are always a {@code long}; no scale of marks in use comes near it. */
  public static final int MOST_DIGITS = 18;

  // Possessive, so that a long line of digits cannot make the match slow; an exponent would let
  // 1e999999999 eat the heap.
  private static final Pattern PLAIN = Pattern.compile("[-+]?\\d++(?:\\.\\d++)?");

  private Decimal() {}

  /** The number, or empty when the text is no such decimal (a comma, NaN, too many digits). */
  public static Optional<BigDecimal> read(String text) {
    String trimmed = text.strip();
    if (trimmed.length() > MOST_DIGITS + 2 || !PLAIN.matcher(trimmed).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(trimmed);
    return number.precision() > MOST_DIGITS || number.scale() > MOST_DIGITS
        ? Optional.empty()
        : Optional.of(number);
  }
}
