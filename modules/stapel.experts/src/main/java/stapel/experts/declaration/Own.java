package stapel.experts.declaration;

import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.experts.api.Assignment;
import stapel.experts.assigned.AssignmentStore;

/** A declaration is made in person: an assignment of somebody else is not there. */
final class Own {

  private Own() {}

  static Assignment assignment(AssignmentStore assignments, Ref ref, Call call) {
    return assignments
        .find(ref.id())
        .filter(a -> a.person().equals(call.person()))
        .orElseThrow(
            () -> Refusal.of(Own.class, Refusal.Kind.FORBIDDEN, Problem.of("experts.in-person")));
  }
}
