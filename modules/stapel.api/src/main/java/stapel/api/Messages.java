package stapel.api;

import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The words of one bundle, from {@code OSGI-INF/l10n/messages_ru.properties} and {@code
 * messages_en.properties} (UTF-8). Patterns are those of {@link java.text.MessageFormat} and know
 * plurals: {@code {0,plural,one{# заявка} few{# заявки} many{# заявок} other{# заявки}}}.
 */
@ProviderType
public interface Messages {

  /**
   * The words under this key with its arguments filled in; the key itself when no language has it.
   */
  String text(Locale language, String key, Object... arguments);

  /** The same, empty when no language has the key. */
  Optional<String> find(Locale language, String key, Object... arguments);
}
