package stapel.doors.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
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

/** Words from {@code messages_ru.properties} and {@code messages_en.properties}, UTF-8. */
public final class PropertyMessages implements Messages {

  private static final String FOLDER = "OSGI-INF/l10n/messages_";

  private final Map<String, String> ru;
  private final Map<String, String> en;

  private PropertyMessages(Map<String, String> ru, Map<String, String> en) {
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

  private static Map<String, String> load(Function<String, Optional<URL>> entry, String language) {
    String path = FOLDER + language + ".properties";
    return entry.apply(path).map(PropertyMessages::load).orElse(Map.of());
  }

  private static Map<String, String> load(URL file) {
    Properties properties = new Properties();
    try (Reader in = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
    return properties.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(e -> (String) e.getKey(), e -> (String) e.getValue()));
  }
}
