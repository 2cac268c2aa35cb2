package stapel.settings.history;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import stapel.api.Messages;
import stapel.api.Text;
import stapel.platform.api.Preferences.Type;
import stapel.settings.value.MetatypeFile.Attribute;
import stapel.settings.value.MetatypeFile.Option;

/**
 * Values as any reader may see them, one a line; of a secret only that it is there.
 *
 * @param stored as they are stored
 * @param words as the forms of that day called them
 */
public record Shown(String stored, Text words) {

  /** No value. */
  public static final Shown NOTHING = new Shown("", new Text("", ""));

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final String MASK = "••••••";

  /**
   * Shows the values of an attribute.
   *
   * @param own this bundle's words
   * @param option what a choice is called
   */
  public static Shown of(
      Attribute attribute,
      List<String> values,
      Messages own,
      BiFunction<Locale, Option, String> option) {
    if (attribute.secret()) {
      String mask = stored(attribute, values);
      return new Shown(mask, new Text(mask, mask));
    }
    return new Shown(
        stored(attribute, values),
        new Text(
            words(RUSSIAN, attribute, values, own, option),
            words(Locale.ENGLISH, attribute, values, own, option)));
  }

  /** The first of the two alone. */
  public static String stored(Attribute attribute, List<String> values) {
    return attribute.secret() && !values.isEmpty() ? MASK : String.join("\n", values);
  }

  private static String words(
      Locale language,
      Attribute attribute,
      List<String> values,
      Messages own,
      BiFunction<Locale, Option, String> option) {
    List<String> words =
        values.stream().map(value -> word(language, attribute, value, own, option)).toList();
    return String.join("\n", words);
  }

  private static String word(
      Locale language,
      Attribute attribute,
      String value,
      Messages own,
      BiFunction<Locale, Option, String> option) {
    if (attribute.type() == Type.BOOLEAN) {
      return own.text(language, value.equals("true") ? "settings.yes" : "settings.no");
    }
    return attribute.options().stream()
        .filter(one -> one.value().equals(value))
        .findFirst()
        .map(one -> option.apply(language, one))
        .orElse(value);
  }
}
