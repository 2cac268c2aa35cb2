package stapel.evaluation.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.evaluation.api.Fraction;

/**
 * One expert's marks for one application.
 *
 * @param scores one for each criterion, in the criteria's order; empty: not marked
 * @param marks how many marks the expert gave
 */
record Sheet(String expert, List<Optional<Fraction>> scores, int marks) {
  static Sheet of(String expert, Map<Integer, Fraction> scores, int criteria) {
    List<Optional<Fraction>> row = new ArrayList<>(Collections.nCopies(criteria, Optional.empty()));
    scores.forEach((criterion, score) -> row.set(criterion, Optional.of(score)));
    return new Sheet(expert, row, scores.size());
  }

  boolean isComplete() {
    return marks == scores.size();
  }

  /** Missing marks as zeros; {@link #marks} still counts only those given. */
  Sheet withZeros() {
    List<Optional<Fraction>> filled =
        scores.stream().map(score -> score.or(() -> Optional.of(Fraction.ZERO))).toList();
    return new Sheet(expert, filled, marks);
  }
}
