package stapel.evaluation.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All marks of an application averaged at once, whoever gave them and for whatever criterion. */
record Pooled(Aggregate aggregate, Weights weights) implements Scorer {
  @Override
  public List<Sheet> counted(List<Sheet> sheets) {
    return sheets;
  }

  @Override
  public Optional<Working> score(List<Sheet> counted) {
    List<Working.Part> parts = new ArrayList<>();
    for (Sheet sheet : counted) {
      for (int i = 0; i < sheet.scores().size(); i++) {
        boolean against = weights.against(i);
        sheet
            .scores()
            .get(i)
            .map(score -> new Working.Mark(against ? score.negate() : score))
            .ifPresent(mark -> parts.add(new Working.Part(sheet.expert(), mark)));
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(Working.Average.of(aggregate, parts));
  }
}
