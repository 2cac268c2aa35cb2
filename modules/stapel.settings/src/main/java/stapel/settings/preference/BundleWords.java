package stapel.settings.preference;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.osgi.framework.Bundle;

/** A bundle's own messages, for labels whose bundle has no class to ask the registries with. */
final class BundleWords {

  private final Properties words = new Properties();

  BundleWords(Bundle bundle, Locale language) {
    URL entry = bundle.getEntry("OSGI-INF/l10n/messages_" + language.getLanguage() + ".properties");
    if (entry != null) {
      try (Reader reader = new InputStreamReader(entry.openStream(), StandardCharsets.UTF_8)) {
        words.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException("reading the words of " + bundle.getSymbolicName(), e);
      }
    }
  }

  /**
   * The words under this key, else those the file itself has: {@code %name} stands for the words
   * under that name.
   */
  String text(String key, String otherwise) {
    String own =
        otherwise.startsWith("%")
            ? words.getProperty(otherwise.substring(1), otherwise)
            : otherwise;
    return words.getProperty(key, own).replace("''", "'");
  }
}
