package stapel.intake.application;

import java.util.regex.Pattern;
import stapel.api.Text;

/** Sorts numbers as people count: {@code 0-3} before {@code 0-27}. */
final class NumberOrder {

  private static final Pattern DIGITS = Pattern.compile("\\d{1,12}");

  private NumberOrder() {}

  /** The stored sort key: runs of digits filled with zeros to twelve; at most 200 characters. */
  static String key(String number) {
    String filled =
        DIGITS
            .matcher(Text.searchKey(number))
            .replaceAll(digits -> "0".repeat(12 - digits.group().length()) + digits.group());
    return filled.length() <= 200 ? filled : filled.substring(0, 200);
  }
}
