package stapel.mentoring.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import stapel.api.Problem;
import stapel.api.Ref;

/** Reads a list of refs as a list of wishes, the dearest first. */
final class Ranking {
  private final String field;
  private final List<String> ids = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Reads it.
   *
   * @param known tells whether the other side has this one in the call
   */
  Ranking(String field, List<Ref> refs, Predicate<String> known) {
    this.field = field;
    for (int i = 0; i < refs.size(); i++) {
      String id = refs.get(i).id();
      if (!known.test(id)) {
        problems.add(at(i, "mentoring.wish.other-call"));
      } else if (ids.contains(id)) {
        problems.add(at(i, "mentoring.wish.same"));
      } else {
        ids.add(id);
      }
    }
  }

  private Problem at(int i, String code) {
    return Problem.at(field + "[" + i + "]", code, i + 1);
  }

  List<String> ids() {
    return ids;
  }

  List<Problem> problems() {
    return problems;
  }
}
