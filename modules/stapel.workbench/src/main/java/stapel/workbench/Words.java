package stapel.workbench;

import java.util.Locale;
import stapel.api.Messages;

/**
 * The workbench's own words in one reader's language.
 *
 * @param messages of this bundle
 * @param language of the reader
 */
public record Words(Messages messages, Locale language) {

  /** The words under this key. */
  public String text(String key, Object... arguments) {
    return messages.text(language, key, arguments);
  }

  /** {@code ru} or {@code en}, for the {@code lang} attribute. */
  public String tag() {
    return language.getLanguage();
  }
}
