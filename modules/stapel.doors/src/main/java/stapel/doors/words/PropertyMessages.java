package stapel.doors.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import stapel.api.Messages;

/**
 * Words from {@code messages_ru.properties} and {@code messages_en.properties}, UTF-8. Both files
 * are read at once, since their bundle may go; each is taken apart when somebody wants a word of
 * it.
 */
public final class PropertyMessages implements Messages {

  private static final String FOLDER = "OSGI-INF/l10n/messages_";

  private final Words ru;
  private final Words en;

  private PropertyMessages(Words ru, Words en) {
    this.ru = ru;
    this.en = en;
  }

  /**
   * Reads both languages.
   *
   * @param entry finds a file of the bundle by its path, empty where there is none
   */
  public static PropertyMessages read(Function<String, Optional<URL>> entry) {
    return new PropertyMessages(load(entry, "ru"), load(entry, "en"));
  }

  @Override
  public String text(Locale language, String key, Object... arguments) {
    return find(language, key, arguments).orElse(key);
  }

  @Override
  public Optional<String> find(Locale language, String key, Object... arguments) {
    boolean russian = language.getLanguage().equals("ru");
    String first = (russian ? ru : en).get(key);
    if (first != null) {
      return Optional.of(Sentence.format(first, language, arguments));
    }
    String second = (russian ? en : ru).get(key);
    Locale other = russian ? Locale.ENGLISH : Locale.forLanguageTag("ru");
    return second == null
        ? Optional.empty()
        : Optional.of(Sentence.format(second, other, arguments));
  }

  private static Words load(Function<String, Optional<URL>> entry, String language) {
    String path = FOLDER + language + ".properties";
    return new Words(entry.apply(path).map(PropertyMessages::text).orElse(""));
  }

  private static String text(URL file) {
    try (InputStream in = file.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }

  /** The words of one language. */
  private static final class Words {

    private volatile String text;
    private volatile Map<String, String> words;

    Words(String text) {
      this.text = text;
    }

    String get(String key) {
      Map<String, String> known = words;
      return (known == null ? taken() : known).get(key);
    }

    /** Two may do it at the same moment, with the same outcome; the text goes behind the words. */
    private Map<String, String> taken() {
      String whole = text;
      if (whole == null) {
        return words;
      }
      Properties properties = new Properties();
      try {
        properties.load(new StringReader(whole));
      } catch (IOException e) {
        throw new UncheckedIOException("taking words apart", e);
      }
      Map<String, String> taken =
          properties.entrySet().stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      e -> (String) e.getKey(), e -> (String) e.getValue()));
      words = taken;
      text = null;
      return taken;
    }
  }
}
