package stapel.evaluation.ranking;

import java.util.List;
import stapel.evaluation.api.Fraction;

/** Makes one number out of several of the same kind. */
public sealed interface Aggregate permits Mean, Median, TrimmedMean, Contributed {
  /** The number for at least one value in ascending order. */
  Fraction of(List<Fraction> ascending);

  /**
   * With fewer values than this the number does not stand and the application is short of marks.
   */
  int least();
}
