package stapel.experts.assigned;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stapel.experts.api.Assignment;
import stapel.experts.api.AssignmentState;

/** Assignments as they were before an import; a conflict of interest declared since stands. */
final class TakenBack {

  private TakenBack() {}

  /** Removes what was made and gives what was moved its state again; what is gone. */
  static List<Assignment> of(
      AssignmentStore store, List<String> made, Map<String, AssignmentState> moved) {
    List<Assignment> removed = new ArrayList<>();
    for (String id : made) {
      store.find(id).filter(TakenBack::free).ifPresent(removed::add);
    }
    removed.forEach(assignment -> store.remove(assignment.id()));
    moved.forEach(
        (id, before) ->
            store.find(id).filter(TakenBack::free).ifPresent(a -> store.restore(id, before)));
    return List.copyOf(removed);
  }

  private static boolean free(Assignment assignment) {
    return assignment.state() != AssignmentState.CONFLICT;
  }
}
