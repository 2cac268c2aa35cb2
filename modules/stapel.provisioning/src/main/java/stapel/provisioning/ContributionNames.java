package stapel.provisioning;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.osgi.framework.Bundle;

/** What a bundle calls its contributions. */
final class ContributionNames {

  private final Properties words = new Properties();

  ContributionNames(Bundle bundle, Locale language) {
    URL entry = bundle.getEntry("OSGI-INF/l10n/messages_" + language.getLanguage() + ".properties");
    if (entry != null) {
      try (Reader reader = new InputStreamReader(entry.openStream(), StandardCharsets.UTF_8)) {
        words.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException("reading the words of " + bundle.getSymbolicName(), e);
      }
    }
  }

  /** The name of this contribution; its id where it has none. */
  String of(String id) {
    return words.getProperty(id, id).replace("''", "'");
  }
}
