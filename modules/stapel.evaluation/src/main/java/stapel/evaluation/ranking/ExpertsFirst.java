package stapel.evaluation.ranking;

import java.util.List;
import java.util.Optional;

/**
 * Each criterion averaged over the experts who marked it and rounded, then the criteria combined by
 * weight. A criterion nobody marked is left out: the mean divides by the other weights, the sum
 * adds the others.
 */
record ExpertsFirst(Aggregate aggregate, Rounding rounding, Weights weights) implements Scorer {
  @Override
  public List<Sheet> counted(List<Sheet> sheets) {
    return sheets;
  }

  @Override
  public Optional<Working> score(List<Sheet> counted) {
    List<Optional<Working>> averages =
        CriterionScores.of(counted, weights.criteria().size(), aggregate, rounding);
    return weights.combined(weights.terms(averages), false);
  }
}
