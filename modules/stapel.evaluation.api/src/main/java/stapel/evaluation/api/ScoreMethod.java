package stapel.evaluation.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Extension point: a way to make one number out of the numbers of several experts, beside the mean,
 * the median and the trimmed mean. Its {@link stapel.api.Contribution#id} is what a call's rule
 * stores; its label is what an operator chooses.
 *
 * <p>Called while a ranking is computed, on the command's thread inside its transaction, once for
 * each application and step of the order. It must be a pure function: the same values give the same
 * number. It has no veto; when it throws, no ranking is stored and the operator is told which
 * method failed. A rule that names a method whose module is absent is refused by name.
 */
@ConsumerType
public interface ScoreMethod {

  /**
   * With fewer values than this the number does not stand and the application is short of marks; at
   * least 1.
   */
  int least();

  /**
   * The number.
   *
   * @param ascending at least one value, lowest first; fewer than {@link #least} are possible
   */
  Fraction of(List<Fraction> ascending);
}
