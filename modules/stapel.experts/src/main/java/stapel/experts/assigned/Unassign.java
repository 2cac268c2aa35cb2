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
  private final Withdrawal withdrawal;

  /** Over the store and what is done about it. */
  @Activate
  public Unassign(@Reference AssignmentStore assignments, @Reference Withdrawal withdrawal) {
    this.assignments = assignments;
    this.withdrawal = withdrawal;
  }

  /** What is asked. */
  record Request(@Field(dataset = "experts.assignments", subject = true) Ref assignment) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    withdrawal.withdraw(call, assignments.find(request.assignment().id()).orElseThrow());
    return Result.done();
  }
}
