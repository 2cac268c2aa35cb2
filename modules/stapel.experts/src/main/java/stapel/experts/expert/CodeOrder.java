package stapel.experts.expert;

import java.util.regex.Pattern;
import stapel.api.Text;

/** Sorts codes and numbers as people count: {@code E3} before {@code E14}. */
public final class CodeOrder {

  private static final Pattern DIGITS = Pattern.compile("\\d{1,12}");

  private CodeOrder() {}

  /** The stored sort key, at most 200 characters. */
  public static String key(String code) {
    String filled =
        DIGITS
            .matcher(Text.searchKey(code))
            .replaceAll(digits -> "0".repeat(12 - digits.group().length()) + digits.group());
    return filled.length() <= 200 ? filled : filled.substring(0, 200);
  }
}
