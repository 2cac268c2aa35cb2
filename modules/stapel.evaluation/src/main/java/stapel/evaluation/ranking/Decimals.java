package stapel.evaluation.ranking;

import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers inside a text as a language writes them: Russian has a comma before the decimals. */
public final class Decimals {

  private static final Pattern POINT =
      Pattern.compile("(?<![\\w.])(-?\\d+)\\.(\\d+)(?![\\w]|\\.\\w)");

  private Decimals() {}

  /** The text with its decimals in that language; a code such as {@code 4.2.1} is no decimal. */
  public static String in(Locale language, String text) {
    return language.getLanguage().equals("ru") ? POINT.matcher(text).replaceAll("$1,$2") : text;
  }
}
