package stapel.experts.assigned;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.experts.api.Assignment;
import stapel.experts.api.AssignmentState;
import stapel.experts.api.AssignmentStateChanged;

/** Moves an assignment to its next state; a conflict found later voids what was written before. */
@Component(service = AssignmentMoves.class)
public final class AssignmentMoves {

  private final AssignmentStore store;

  /** Over the store. */
  @Activate
  public AssignmentMoves(@Reference AssignmentStore store) {
    this.store = store;
  }

  /**
   * Moves it and says so.
   *
   * @throws Refusal when the state does not follow the one it is in
   */
  public Assignment move(Call call, Assignment assignment, AssignmentState to, String reason) {
    if (!assignment.state().next().contains(to)) {
      throw Refusal.of(
          AssignmentMoves.class,
          Refusal.Kind.CONFLICT,
          Problem.of("experts.state." + to.key(), assignment.state().key()));
    }
    store.state(assignment.id(), to, reason, call.now());
    call.changed(Ref.of("experts.assignments", assignment.id()), "state=" + to.key());
    call.emit(
        AssignmentStateChanged.of(
            assignment.application(),
            assignment.call(),
            assignment.person(),
            assignment.state(),
            to));
    return store.find(assignment.id()).orElseThrow();
  }
}
