package stapel.evaluation.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stapel.evaluation.api.Fraction;

/** Combines one number a criterion into one number: by weighted mean or weighted sum. */
record Weights(List<Criterion> criteria, Direction direction, Combine combine) {
  boolean against(int criterion) {
    return !criteria.get(criterion).direction().orElse(direction).equals(direction);
  }

  /** Whether a mark of the sheet is for a criterion that weighs something. */
  boolean weigh(Sheet sheet) {
    for (int i = 0; i < criteria.size(); i++) {
      if (sheet.scores().get(i).isPresent() && criteria.get(i).weight().signum() > 0) {
        return true;
      }
    }
    return false;
  }

  /** The criteria that have a number, in the criteria's order. */
  List<Working.Term> terms(List<Optional<Working>> byCriterion) {
    List<Working.Term> terms = new ArrayList<>();
    for (int i = 0; i < byCriterion.size(); i++) {
      Criterion criterion = criteria.get(i);
      boolean against = against(i);
      byCriterion
          .get(i)
          .ifPresent(
              w -> terms.add(new Working.Term(criterion.name(), criterion.weight(), against, w)));
    }
    return terms;
  }

  /**
   * The terms that are there, combined: the mean divides by their own weights; the sum is as it is,
   * or with {@code toFullWeight} raised in proportion to the weight of all criteria. Empty when the
   * terms weigh nothing.
   */
  Optional<Working> combined(List<Working.Term> terms, boolean toFullWeight) {
    Fraction weight =
        terms.stream().map(Working.Term::weight).reduce(Fraction.ZERO, Fraction::plus);
    if (weight.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        switch (combine) {
          case MEAN -> Working.Weighing.of(terms, Fraction.ONE, weight);
          case SUM ->
              toFullWeight
                  ? Working.Weighing.of(terms, full().over(weight), Fraction.ONE)
                  : Working.Weighing.of(terms, Fraction.ONE, Fraction.ONE);
        });
  }

  private Fraction full() {
    return criteria.stream().map(Criterion::weight).reduce(Fraction.ZERO, Fraction::plus);
  }
}
