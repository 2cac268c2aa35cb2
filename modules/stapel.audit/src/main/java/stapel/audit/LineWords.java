package stapel.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import stapel.api.Messages;
import stapel.api.Ref;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.api.Text;
import stapel.api.command.Command;
import stapel.api.data.Dataset;

/**
 * A line in words of both languages, found when it is written: when its module has gone, the line
 * still says what was done. What has no words stays as the machine wrote it.
 */
final class LineWords {

  private static final Locale RU = Locale.forLanguageTag("ru");
  private static final int LONGEST = 1_900;

  /** Where words are looked for. */
  interface Vocabulary {

    /** Words under this key in the bundle of a command or dataset, or in the log's own. */
    Optional<String> find(Locale language, String contribution, String key);
  }

  private final Vocabulary vocabulary;

  LineWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** With the words of everything that is registered. */
  static LineWords of(Registries registries) {
    Messages own = registries.messages(LineWords.class);
    return new LineWords(
        (language, contribution, key) ->
            Stream.<Class<?>>of(Command.class, Dataset.class)
                .flatMap(kind -> registries.of(kind).find(contribution).stream())
                .map(Registry.Entry::messages)
                .flatMap(messages -> messages.find(language, key).stream())
                .findFirst()
                .or(() -> own.find(language, key)));
  }

  /** What was done. */
  Text action(StoredLine line) {
    return new Text(action(line, RU), action(line, Locale.ENGLISH));
  }

  /** What is otherwise now. */
  Text changes(StoredLine line) {
    return new Text(changes(line, RU), changes(line, Locale.ENGLISH));
  }

  private String action(StoredLine line, Locale language) {
    String words = vocabulary.find(language, line.command(), line.command()).orElse(line.command());
    return StoredLine.cut(words, 200);
  }

  private String changes(StoredLine line, Locale language) {
    if (line.what().isBlank()) {
      return "";
    }
    List<String> datasets = line.refs().stream().map(Ref::dataset).distinct().toList();
    List<String> parts = new ArrayList<>();
    for (String part : line.what().split("; ")) {
      parts.add(part(datasets, part, language));
    }
    return StoredLine.cut(String.join("; ", parts), LONGEST);
  }

  /** {@code state=open} is said by the labels of the list that has the column. */
  private String part(List<String> datasets, String part, Locale language) {
    int at = part.indexOf('=');
    if (at < 0) {
      return find(datasets, part, language).orElse(part);
    }
    String key = part.substring(0, at);
    String value = part.substring(at + 1);
    String words = find(datasets, key + "." + value, language).orElse(value);
    return find(datasets, key, language).map(label -> label + ": " + words).orElse(part);
  }

  private Optional<String> find(List<String> datasets, String key, Locale language) {
    return datasets.stream()
        .flatMap(dataset -> vocabulary.find(language, dataset, dataset + "." + key).stream())
        .findFirst()
        .or(() -> vocabulary.find(language, "audit.lines", "audit.change." + key));
  }
}
