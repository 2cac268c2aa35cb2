package stapel.evaluation.ranking;

import java.util.List;
import java.util.Optional;

/** Brings the sheets of one application to one number, in one of the three orders. */
interface Scorer {
  /** The sheets that count, as they count: voided ones are gone, zeros filled in. */
  List<Sheet> counted(List<Sheet> sheets);

  /** The number and its steps; empty when nothing counts. Takes what {@link #counted} gave. */
  Optional<Working> score(List<Sheet> counted);

  static Scorer of(Scoring scoring, Weights weights) {
    return switch (scoring.order()) {
      case POOLED -> new Pooled(scoring.aggregate(), weights);
      case CRITERIA_FIRST -> new CriteriaFirst(scoring.aggregate(), scoring.missing(), weights);
      case EXPERTS_FIRST -> new ExpertsFirst(scoring.aggregate(), scoring.rounding(), weights);
    };
  }
}
