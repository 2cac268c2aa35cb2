package stapel.doors.words;

import java.text.MessageFormat;
import java.util.Locale;

/**
 * A pattern of {@link MessageFormat} that also knows {@code {0,plural,one{..} few{..} other{..}}}:
 * a form is chosen by {@link Plural} or exactly by {@code =0{..}}, and {@code #} in it is the
 * number.
 */
final class Sentence {

  private static final String PLURAL = ",plural,";

  private Sentence() {}

  static String format(String pattern, Locale language, Object... arguments) {
    if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    String plain = pattern.contains(PLURAL) ? choose(pattern, language, arguments) : pattern;
    MessageFormat format = new MessageFormat(plain, language);
    Object[] words = new Object[arguments.length];
    java.text.Format[] formats = format.getFormatsByArgumentIndex();
    for (int i = 0; i < words.length; i++) {
      words[i] =
          i < formats.length && formats[i] != null
              ? arguments[i]
              : Values.show(arguments[i], language);
    }
    return format.format(words);
  }

  /** Replaces every plural by the chosen form, its {@code #} by the plain argument. */
  private static String choose(String pattern, Locale language, Object[] arguments) {
    int at = pattern.indexOf(PLURAL);
    if (at < 0) {
      return pattern;
    }
    int open = pattern.lastIndexOf('{', at);
    int close = closing(pattern, open);
    int argument = Integer.parseInt(pattern.substring(open + 1, at).trim());
    String form =
        form(pattern.substring(at + PLURAL.length(), close), language, arguments, argument);
    return pattern.substring(0, open)
        + form.replace("#", "{" + argument + "}")
        + choose(pattern.substring(close + 1), language, arguments);
  }

  private static String form(String forms, Locale language, Object[] arguments, int argument) {
    Object value = argument < arguments.length ? arguments[argument] : 0;
    String wanted = Plural.category(value, language);
    String other = "";
    int from = 0;
    for (int open = forms.indexOf('{'); open >= 0; open = forms.indexOf('{', from)) {
      int close = closing(forms, open);
      String name = forms.substring(from, open).trim();
      String text = forms.substring(open + 1, close);
      if (name.equals("=" + value) || name.equals(wanted)) {
        return text;
      }
      other = name.equals("other") ? text : other;
      from = close + 1;
    }
    return other;
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("a brace is not closed: " + text);
  }
}
