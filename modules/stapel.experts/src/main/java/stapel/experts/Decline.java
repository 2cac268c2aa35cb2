package stapel.experts;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.experts.api.AssignmentState;

/** The expert gives an application back for another reason than a conflict. */
@Component(service = Command.class)
@Contribution(
    id = "experts.decline",
    permission = "experts.declare",
    dataset = "experts.assignments",
    place = Contribution.Place.ROW,
    order = 30,
    when = "state:assigned,declared")
public final class Decline implements Command<Decline.Request> {

  private final AssignmentStore store;
  private final StoredAssignments assignments;

  /** Over the assignments. */
  @Activate
  public Decline(@Reference AssignmentStore store, @Reference StoredAssignments assignments) {
    this.store = store;
    this.assignments = assignments;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "experts.assignments", subject = true) Ref assignment,
      @Field(max = 1000, lines = 3) String reason) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    assignments.move(
        call,
        Own.assignment(store, request.assignment(), call),
        AssignmentState.DECLINED,
        request.reason());
    return Result.done();
  }
}
