package stapel.mentoring.calculation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stapel.api.Messages;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.doors.words.PropertyMessages;

/** The bundle's own words, read from its class path as the platform reads them from the bundle. */
final class Words implements Registries {
  static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private final Messages messages =
      PropertyMessages.read(
          path -> Optional.ofNullable(PlanCalculation.class.getClassLoader().getResource(path)));

  @Override
  public <T> Registry<T> of(Class<T> type) {
    throw new UnsupportedOperationException("a calculation asks for words only");
  }

  @Override
  public Messages messages(Class<?> anchor) {
    return messages;
  }

  /** Each problem as {@code row: sentence}. */
  static List<String> of(Refusal refusal, Locale language) {
    Messages words = new Words().messages(PlanCalculation.class);
    return refusal.problems().stream()
        .map(
            problem ->
                (problem.row().isPresent() ? problem.row().getAsInt() + ": " : "")
                    + words.text(
                        language, "problem." + problem.code(), problem.arguments().toArray()))
        .toList();
  }
}
