package stapel.evaluation.ranking;

import java.util.ArrayList;
import java.util.List;
import stapel.api.Problem;
import stapel.api.Refusal;

/** Refuses to rank sheets without some criterion, and lists them. */
final class IncompleteSheets {
  /** More than anybody reads; the number of all of them is said first. */
  private static final int LISTED = 1000;

  private IncompleteSheets() {}

  static void refuse(Cohort cohort, Scores scores) {
    List<Problem> sheets = new ArrayList<>();
    int count = 0;
    for (Application application : cohort.applications()) {
      for (Scores.Gap gap : scores.gaps(application.id())) {
        count++;
        if (sheets.size() < LISTED) {
          sheets.add(
              Problem.at(
                  "missing",
                  "evaluation.sheet.incomplete",
                  application.id(),
                  gap.expert(),
                  String.join(", ", gap.criteria())));
        }
      }
    }
    if (count > 0) {
      List<Problem> problems = new ArrayList<>();
      problems.add(Problem.at("missing", "evaluation.sheets.incomplete", count, sheets.size()));
      problems.addAll(sheets);
      throw Refusal.of(IncompleteSheets.class, Refusal.Kind.INVALID, problems);
    }
  }
}
