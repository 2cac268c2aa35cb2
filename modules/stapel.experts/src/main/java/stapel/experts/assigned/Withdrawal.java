package stapel.experts.assigned;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.api.command.Call;
import stapel.experts.api.Assignment;
import stapel.experts.api.AssignmentState;
import stapel.experts.api.ExpertAssigned;
import stapel.experts.api.UnassignGuard;

/**
 * Takes an application away from an expert who has written nothing about it. A declared conflict
 * stays on record.
 */
@Component(service = Withdrawal.class)
public final class Withdrawal {

  private final AssignmentStore assignments;
  private final Registries registries;

  /** Over the store and the guards of other modules. */
  @Activate
  public Withdrawal(@Reference AssignmentStore assignments, @Reference Registries registries) {
    this.assignments = assignments;
    this.registries = registries;
  }

  public void withdraw(Call call, Assignment assignment) {
    if (assignment.state() == AssignmentState.CONFLICT) {
      throw Refusal.of(
          Withdrawal.class, Refusal.Kind.CONFLICT, Problem.of("experts.conflict-on-record"));
    }
    for (Registry.Entry<UnassignGuard> guard : registries.of(UnassignGuard.class).all()) {
      List<Problem> objections = guard.get().objections(assignment);
      if (!objections.isEmpty()) {
        throw Refusal.of(guard.get().getClass(), Refusal.Kind.CONFLICT, objections);
      }
    }
    assignments.remove(assignment.id());
    call.emit(
        ExpertAssigned.withdrawn(assignment.application(), assignment.call(), assignment.person()));
  }
}
