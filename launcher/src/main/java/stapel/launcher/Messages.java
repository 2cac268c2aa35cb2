package stapel.launcher;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The launcher's sentences in Russian or English. */
final class Messages {
  private final Properties texts = new Properties();
  private final Locale locale;

  private Messages(String language) {
    this.locale = Locale.forLanguageTag(language);
    String file = "messages_" + language + ".properties";
    try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  static Messages in(String language) {
    return new Messages(language);
  }

  /** The language a terminal asks for: English where its locale says so, Russian otherwise. */
  static String languageOf(Map<String, String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty() && !value.startsWith("C") && !value.equals("POSIX")) {
        return value.startsWith("en") ? "en" : "ru";
      }
    }
    return "ru";
  }

  /** The sentence of a key; numbers are printed as they are, without grouping. */
  String text(String key, Object... values) {
    String pattern = Objects.requireNonNull(texts.getProperty(key), key);
    Object[] plain = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      plain[i] = String.valueOf(values[i]);
    }
    return new MessageFormat(pattern, locale).format(plain);
  }
}
