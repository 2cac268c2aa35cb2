package stapel.mentoring.board;

import java.util.regex.Pattern;

/** Puts names with numbers in them into the order of the numbers: A-2 before A-10. */
public final class NumberOrder {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private NumberOrder() {}

  /** A key that sorts so. */
  public static String key(String name) {
    return DIGITS.matcher(name).replaceAll(number -> "%20s".formatted(number.group()));
  }
}
