package stapel.evaluation.ranked;

import java.util.Locale;
import java.util.Map;
import stapel.api.Messages;
import stapel.api.Text;
import stapel.evaluation.ranking.Decimals;

/** The step that gave a row its place in words, for lists; its key is for files. */
final class StepText {
  private static final Locale RU = Locale.forLanguageTag("ru");

  private final Messages messages;
  private final Map<String, Text> titles;

  /** With titles of criteria by their codes. */
  StepText(Messages messages, Map<String, Text> titles) {
    this.messages = messages;
    this.titles = titles;
  }

  /** The words in both languages; the key where it has none. */
  Text of(String step) {
    return new Text(in(RU, step), in(Locale.ENGLISH, step));
  }

  private String in(Locale language, String step) {
    int colon = step.indexOf(':');
    String key = "evaluation.step." + (colon < 0 ? step : step.substring(0, colon));
    String of = colon < 0 ? "" : step.substring(colon + 1).strip();
    String named = titles.containsKey(of) ? titles.get(of).in(language) : of;
    return messages.find(language, key, Decimals.in(language, named)).orElse(step);
  }
}
