package stapel.evaluation.upload;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stapel.api.Text;
import stapel.evaluation.criteria.ScoredCriterion;

/**
 * Guesses from its header what a column is. A wrong guess costs a click in the preview, so only
 * plain names count.
 */
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
    Map<String, String> known = new HashMap<>();
    NAMES.forEach((target, names) -> names.forEach(name -> known.put(name, target)));
    for (ScoredCriterion criterion : criteria) {
      String target = Mapping.CRITERION + criterion.code();
      known.put(plain(criterion.title().ru()), target);
      known.put(plain(criterion.title().en()), target);
      known.put(plain(criterion.code()), target);
    }
    known.remove("");
    Set<String> given = new HashSet<>();
    return new Mapping(
        headers.stream()
            .map(
                header -> {
                  String target = known.getOrDefault(plain(header), Mapping.IGNORED);
                  boolean first = !target.equals(Mapping.IGNORED) && given.add(target);
                  return new Mapping.Target(header, first ? target : Mapping.IGNORED);
                })
            .toList());
  }

  private static String plain(String header) {
    return Text.searchKey(header).replaceAll("[^\\p{L}\\d№]+", " ").trim();
  }
}
