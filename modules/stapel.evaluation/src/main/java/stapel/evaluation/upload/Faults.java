package stapel.evaluation.upload;

import java.util.List;
import stapel.api.Problem;
import stapel.intake.api.file.FileFault;

/**
 * What can be wrong in a file of marks, worded as {@code problem.import.<code>} and as a choice of
 * the list of problems.
 */
final class Faults {

  /** Every code there is. */
  static final List<String> CODES =
      List.of(
          "cell-empty",
          "application-unknown",
          "application-closed",
          "expert-unknown",
          "criterion-unknown",
          "score-unreadable",
          "score-outside",
          "mark-twice",
          "sheet-there",
          "conflict-stands",
          "sheet-incomplete",
          "zero-outside",
          "column-missing",
          "target-twice",
          "no-target",
          "no-rows");

  private Faults() {}

  /** The same as a refusal names it. */
  static Problem problem(FileFault fault) {
    Problem problem = Problem.at(fault.header(), "import." + fault.code(), fault.given());
    return fault.row() == 0 ? problem : problem.inRow(fault.row());
  }
}
