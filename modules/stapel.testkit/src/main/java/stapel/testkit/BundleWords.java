package stapel.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stapel.api.Messages;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.doors.words.PropertyMessages;

/**
 * The words of one bundle, read from its class path as the platform reads them from the bundle: for
 * a calculation that a test calls without the doors. Of registries it has only the words.
 */
public final class BundleWords implements Registries {

  /** The first language of every bundle's words; the JDK has no constant for it. */
  public static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private final Messages messages;

  /** Of the bundle that {@code anchor} stands in. */
  public BundleWords(Class<?> anchor) {
    messages =
        PropertyMessages.read(
            path -> Optional.ofNullable(anchor.getClassLoader().getResource(path)));
  }

  /** Not there: a calculation asks for words only. */
  @Override
  public <T> Registry<T> of(Class<T> type) {
    throw new UnsupportedOperationException("a calculation asks for words only");
  }

  @Override
  public Messages messages(Class<?> anchor) {
    return messages;
  }

  /** Each problem of the refusal in its order, as {@code row: sentence} or only the sentence. */
  public List<String> of(Refusal refusal, Locale language) {
    return refusal.problems().stream()
        .map(
            problem ->
                (problem.row().isPresent() ? problem.row().getAsInt() + ": " : "")
                    + messages.text(
                        language, "problem." + problem.code(), problem.arguments().toArray()))
        .toList();
  }
}
