package stapel.evaluation.upload;

import java.util.List;
import stapel.api.Problem;

/**
 * One thing that is wrong in a file of marks.
 *
 * @param row as a person counts, 0 when it concerns the whole file
 * @param header of the column, empty when it concerns the row
 * @param code worded as {@code problem.import.<code>} and as a choice of the list of problems
 * @param given what the cell holds, cut
 */
record Fault(int row, String header, String code, String given) {

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

  Fault {
    header = cut(header);
    given = cut(given);
  }

  /** The same as a refusal names it. */
  Problem problem() {
    Problem problem = Problem.at(header, "import." + code, given);
    return row == 0 ? problem : problem.inRow(row);
  }

  private static String cut(String text) {
    return text.length() <= 300 ? text : text.substring(0, 299) + "…";
  }
}
