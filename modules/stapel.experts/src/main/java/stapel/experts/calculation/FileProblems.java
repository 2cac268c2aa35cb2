package stapel.experts.calculation;

import java.util.ArrayList;
import java.util.List;
import stapel.api.Problem;
import stapel.api.Refusal;

/** Collects what is wrong with a file, so that one run names more than the first fault. */
final class FileProblems {
  /** More than anybody corrects by hand; then the fault is in how the file was made. */
  private static final int MOST = 100;

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  FileProblems(String file) {
    this.file = file;
  }

  /** Notes a problem; the message's arguments are the file, then these. */
  void add(int row, String code, Object... arguments) {
    problems.add(problem(code, arguments).inRow(row));
    if (problems.size() == MOST) {
      refuseIfAny();
    }
  }

  Refusal refusal(String code, Object... arguments) {
    return refusal(List.of(problem(code, arguments)));
  }

  Refusal refusalInRow(int row, String code, Object... arguments) {
    return refusal(List.of(problem(code, arguments).inRow(row)));
  }

  void refuseIfAny() {
    if (!problems.isEmpty()) {
      throw refusal(problems);
    }
  }

  private Problem problem(String code, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.add(0, file);
    return Problem.of("experts.table." + code, all.toArray());
  }

  private static Refusal refusal(List<Problem> found) {
    return Refusal.of(FileProblems.class, Refusal.Kind.INVALID, found);
  }
}
