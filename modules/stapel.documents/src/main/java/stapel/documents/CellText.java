package stapel.documents;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Texts and numbers of cells. A text that a spreadsheet would take for a formula gets an apostrophe
 * in CSV, and so does one that begins with apostrophes before such a character: {@link #plain}
 * takes exactly one off again.
 */
final class CellText {
  // The characters OWASP names for CSV injection, full-width forms included.
  private static final String STARTERS = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";
  private static final Pattern RISKY = Pattern.compile("'*" + STARTERS + ".*", Pattern.DOTALL);
  private static final Pattern GUARDED = Pattern.compile("'+" + STARTERS + ".*", Pattern.DOTALL);
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?");
  // What a spreadsheet keeps of a number: 7.3499999999999996 in the file was typed as 7.35.
  private static final MathContext SPREADSHEET = new MathContext(15);

  private CellText() {}

  static String guarded(String text) {
    return RISKY.matcher(text).matches() ? "'" + text : text;
  }

  static String plain(String text) {
    return text.startsWith("'") && GUARDED.matcher(text).matches() ? text.substring(1) : text;
  }

  /** Takes white space of any kind off both ends, no-break spaces and byte-order marks too. */
  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && blank(text.charAt(start))) {
      start++;
    }
    while (end > start && blank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** A number of a workbook as a person typed it; empty when it is none. */
  static Optional<BigDecimal> spreadsheetNumber(String raw) {
    return number(raw).map(n -> n.round(SPREADSHEET));
  }

  /** An exact number; empty when it is none or its exponent has more than three digits. */
  static Optional<BigDecimal> number(String raw) {
    return NUMBER.matcher(raw).matches() ? Optional.of(new BigDecimal(raw)) : Optional.empty();
  }

  /** Digits with a point, without exponent and needless zeros. */
  static String text(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }
}
