package stapel.evaluation.upload;

import java.util.List;
import java.util.Map;
import stapel.evaluation.criteria.ScoredCriterion;
import stapel.intake.api.file.HeaderGuess;

/** What the columns of marks are called. */
final class Guess {

  private static final Map<String, List<String>> NAMES =
      Map.of(
          "application",
          List.of(
              "application", "number", "no", "proposal", "заявка", "номер", "номер заявки", "№"),
          "expert",
          List.of(
              "expert",
              "assessor",
              "reviewer",
              "email",
              "e mail",
              "эксперт",
              "код эксперта",
              "почта"),
          "criterion",
          List.of("criterion", "question", "критерий", "код критерия"),
          "score",
          List.of("score", "mark", "rating", "оценка", "балл", "баллы"));

  private Guess() {}

  /** One target a header; a target is given once, the call's own criteria first. */
  static Mapping of(List<String> headers, List<ScoredCriterion> criteria) {
    HeaderGuess guess = new HeaderGuess();
    NAMES.forEach(guess::know);
    for (ScoredCriterion criterion : criteria) {
      String target = Mapping.CRITERION + criterion.code();
      guess.know(target, criterion.title().ru(), criterion.title().en(), criterion.code());
    }
    return new Mapping(guess.of(headers));
  }
}
