package stapel.evaluation.upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.experts.api.Assignment;
import stapel.experts.api.AssignmentState;
import stapel.experts.api.Assignments;

/**
 * Takes away all that an import wrote: its hidden sheets first, then the assignments and experts it
 * made for them. A few at a time, each piece by a transaction of its own; what is gone is not asked
 * for again, so it can be begun anew after any break.
 */
@Component(service = TakingBack.class)
public final class TakingBack {

  private final Assignments assignments;
  private final ImportedSheetStore sheets;
  private final ImportMadeStore made;

  /** Over the stores and the assignments. */
  @Activate
  public TakingBack(
      @Reference Assignments assignments,
      @Reference ImportedSheetStore sheets,
      @Reference ImportMadeStore made) {
    this.assignments = assignments;
    this.sheets = sheets;
    this.made = made;
  }

  /**
   * Takes everything of one import away.
   *
   * @param transaction runs each piece
   * @return the assignments that are gone
   */
  List<Assignment> all(String call, String origin, Consumer<Runnable> transaction) {
    sheets.remove(origin, transaction);
    List<Assignment> removed = new ArrayList<>();
    boolean[] more = {true};
    while (more[0]) {
      transaction.accept(() -> more[0] = piece(origin, removed));
    }
    transaction.accept(() -> experts(call, origin));
    return List.copyOf(removed);
  }

  private boolean piece(String origin, List<Assignment> removed) {
    List<String> ids = made.assignments(origin);
    List<ImportMadeStore.Moved> moved = made.moved(origin);
    Map<String, AssignmentState> before = new HashMap<>();
    moved.forEach(m -> before.put(m.assignment(), m.before()));
    removed.addAll(assignments.takeBack(ids, before));
    made.forgetAssignments(origin, ids);
    made.forgetMoved(origin, moved);
    return !ids.isEmpty() || !moved.isEmpty();
  }

  private void experts(String call, String origin) {
    for (List<String> some = made.experts(origin); !some.isEmpty(); some = made.experts(origin)) {
      assignments.removeExperts(call, some);
      made.forgetExperts(origin, some);
    }
  }
}
