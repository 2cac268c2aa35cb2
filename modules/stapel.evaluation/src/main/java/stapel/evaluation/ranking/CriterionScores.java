package stapel.evaluation.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each criterion averaged over the experts who marked it, rounded where rounding is chosen. */
final class CriterionScores {
  private CriterionScores() {}

  static List<Optional<Working>> of(
      List<Sheet> counted, int criteria, Aggregate aggregate, Rounding rounding) {
    List<Optional<Working>> scores = new ArrayList<>(criteria);
    for (int i = 0; i < criteria; i++) {
      scores.add(of(counted, i, aggregate).map(average -> Working.Rounded.of(average, rounding)));
    }
    return scores;
  }

  private static Optional<Working> of(List<Sheet> counted, int criterion, Aggregate aggregate) {
    List<Working.Part> parts = new ArrayList<>();
    for (Sheet sheet : counted) {
      sheet
          .scores()
          .get(criterion)
          .ifPresent(score -> parts.add(new Working.Part(sheet.expert(), new Working.Mark(score))));
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(Working.Average.of(aggregate, parts));
  }
}
