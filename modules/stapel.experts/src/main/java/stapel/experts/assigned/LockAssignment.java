package stapel.experts.assigned;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/** Keeps an assignment as it is in every proposal, or lets it move again. */
@Component(service = Command.class)
@Contribution(
    id = "experts.lock-assignment",
    permission = "experts.assign",
    dataset = "experts.assignments",
    place = Contribution.Place.ROW,
    order = 70,
    when = "state:assigned,declared")
public final class LockAssignment implements Command<LockAssignment.Request> {

  private final AssignmentStore assignments;

  /** Over the store. */
  @Activate
  public LockAssignment(@Reference AssignmentStore assignments) {
    this.assignments = assignments;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "experts.assignments", subject = true) Ref assignment, boolean locked) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    assignments.lock(request.assignment().id(), request.locked());
    return Result.done();
  }
}
