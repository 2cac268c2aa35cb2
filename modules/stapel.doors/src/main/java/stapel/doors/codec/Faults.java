package stapel.doors.codec;

import java.util.ArrayList;
import java.util.List;
import stapel.api.Problem;
import stapel.api.Refusal;

/** Collects what is wrong with a request, so that a person learns of everything at once. */
final class Faults {

  private final List<Problem> problems = new ArrayList<>();

  void add(String path, String code, Object... arguments) {
    problems.add(Problem.at(path, code, arguments));
  }

  void add(List<Problem> more) {
    problems.addAll(more);
  }

  boolean none() {
    return problems.isEmpty();
  }

  int size() {
    return problems.size();
  }

  Refusal refusal() {
    return Refusal.of(Faults.class, Refusal.Kind.INVALID, problems);
  }
}
