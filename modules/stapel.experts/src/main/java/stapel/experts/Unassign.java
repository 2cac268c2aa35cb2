package stapel.experts;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.experts.api.Assignment;
import stapel.experts.api.AssignmentState;
import stapel.experts.api.ExpertAssigned;
import stapel.experts.api.UnassignGuard;

/**
 * Takes an application away from an expert who has written nothing about it. A declared conflict
 * stays on record.
 */
@Component(service = Command.class)
@Contribution(
    id = "experts.unassign",
    permission = "experts.assign",
    dataset = "experts.assignments",
    place = Contribution.Place.ROW,
    order = 80,
    when = "state:assigned,declared,declined",
    kind = Contribution.Kind.DESTRUCTIVE)
public final class Unassign implements Command<Unassign.Request> {

  private final AssignmentStore assignments;
  private final Registries registries;

  /** Over the store and the guards of other modules. */
  @Activate
  public Unassign(@Reference AssignmentStore assignments, @Reference Registries registries) {
    this.assignments = assignments;
    this.registries = registries;
  }

  /** What is asked. */
  record Request(@Field(dataset = "experts.assignments", subject = true) Ref assignment) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Assignment assignment = assignments.find(request.assignment().id()).orElseThrow();
    if (assignment.state() == AssignmentState.CONFLICT) {
      throw Refusal.of(
          Unassign.class, Refusal.Kind.CONFLICT, Problem.of("experts.conflict-on-record"));
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
    return Result.done();
  }
}
