package stapel.evaluation.upload;

import java.util.Optional;
import stapel.evaluation.ranking.Missing;

/**
 * What an operator decides about a file of marks.
 *
 * @param newExperts true to make experts without account of the names that the call does not know
 * @param missing what a sheet without some criterion means: {@code REFUSE} is a problem of its
 *     rows, {@code REWEIGH} leaves the criterion out, {@code VOID_SHEET} keeps the sheet without
 *     counting it, {@code ZERO} marks it with 0
 */
record Choices(boolean newExperts, Missing missing) {

  /** Nobody is added, and incomplete sheets are problems. */
  static final Choices CAREFUL = new Choices(false, Missing.REFUSE);

  /** The same with another policy, where one is given. */
  Choices with(boolean experts, Optional<Missing> policy) {
    return new Choices(experts, policy.orElse(missing));
  }
}
