package stapel.evaluation.tables;

import java.util.ArrayList;
import java.util.List;
import stapel.api.Problem;
import stapel.api.Refusal;

/**
 * Collects what is wrong with a file, row by row, so that one run names more than the first fault.
 */
public final class RowProblems {
  /** More than anybody corrects by hand; then the fault is in how the file was made. */
  private static final int MOST = 100;

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  /** Of the file of this name, without path. */
  public RowProblems(String file) {
    this.file = file;
  }

  /**
   * Notes a problem; refuses at once when there are too many.
   *
   * @param code the message's arguments are the file, then {@code arguments}
   */
  public void add(int row, String code, Object... arguments) {
    problems.add(problem(code, arguments).inRow(row));
    if (problems.size() == MOST) {
      refuseIfAny();
    }
  }

  /** Refuses for a reason that concerns the whole file. */
  public Refusal refusal(String code, Object... arguments) {
    return refusal(List.of(problem(code, arguments)));
  }

  /** Refuses for a reason that ends the reading in this row. */
  public Refusal refusalInRow(int row, String code, Object... arguments) {
    return refusal(List.of(problem(code, arguments).inRow(row)));
  }

  /** Refuses when anything was noted. */
  public void refuseIfAny() {
    if (!problems.isEmpty()) {
      throw refusal(problems);
    }
  }

  private Problem problem(String code, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.add(0, file);
    return Problem.of(code, all.toArray());
  }

  private static Refusal refusal(List<Problem> found) {
    return Refusal.of(RowProblems.class, Refusal.Kind.INVALID, found);
  }
}
