package stapel.evaluation.ranking;

import java.util.List;
import java.util.Optional;

/** Each expert's marks combined by weight, then the experts' scores averaged. */
record CriteriaFirst(Aggregate aggregate, Missing missing, Weights weights) implements Scorer {
  @Override
  public List<Sheet> counted(List<Sheet> sheets) {
    return switch (missing) {
      case REFUSE, VOID_SHEET -> sheets.stream().filter(Sheet::isComplete).toList();
      case REWEIGH -> sheets.stream().filter(weights::weigh).toList();
      case ZERO -> sheets.stream().map(Sheet::withZeros).toList();
    };
  }

  @Override
  public Optional<Working> score(List<Sheet> counted) {
    List<Working.Part> parts =
        counted.stream()
            .flatMap(sheet -> weighed(sheet).map(w -> new Working.Part(sheet.expert(), w)).stream())
            .toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(Working.Average.of(aggregate, parts));
  }

  private Optional<Working> weighed(Sheet sheet) {
    List<Optional<Working>> marks =
        sheet.scores().stream().map(score -> score.<Working>map(Working.Mark::new)).toList();
    return weights.combined(weights.terms(marks), true);
  }
}
