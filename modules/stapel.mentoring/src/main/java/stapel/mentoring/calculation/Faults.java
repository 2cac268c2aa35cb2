package stapel.mentoring.calculation;

import java.util.ArrayList;
import java.util.List;
import stapel.api.Problem;
import stapel.api.Refusal;

/** Collects what is wrong with a file, so that one run names more than the first fault. */
final class Faults {
  /** More than anybody corrects by hand; then the fault is in how the file was made. */
  private static final int MOST = 100;

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  Faults(String file) {
    this.file = file;
  }

  /** Notes a fault; the message's arguments are the file, then these. */
  void add(String code, Object... arguments) {
    problems.add(problem(code, arguments));
    if (problems.size() == MOST) {
      refuseIfAny();
    }
  }

  Refusal refusal(String code, Object... arguments) {
    return Refusal.of(Faults.class, Refusal.Kind.INVALID, problem(code, arguments));
  }

  Refusal tooLarge(String code, Object... arguments) {
    return Refusal.of(Faults.class, Refusal.Kind.TOO_LARGE, problem(code, arguments));
  }

  void refuseIfAny() {
    if (!problems.isEmpty()) {
      throw Refusal.of(Faults.class, Refusal.Kind.INVALID, problems);
    }
  }

  private Problem problem(String code, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.add(0, file);
    return Problem.of(code, all.toArray());
  }
}
