package stapel.experts.declaration;

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
import stapel.experts.assigned.AssignmentMoves;
import stapel.experts.assigned.AssignmentStore;

/** The expert declares that there is no conflict of interest; the content opens. */
@Component(service = Command.class)
@Contribution(
    id = "experts.declare-no-conflict",
    permission = "experts.declare",
    dataset = "experts.assignments",
    place = Contribution.Place.ROW,
    order = 10,
    when = "state:assigned")
public final class DeclareNoConflict implements Command<DeclareNoConflict.Request> {

  private final AssignmentStore store;
  private final AssignmentMoves moves;

  /** Over the assignments. */
  @Activate
  public DeclareNoConflict(@Reference AssignmentStore store, @Reference AssignmentMoves moves) {
    this.store = store;
    this.moves = moves;
  }

  /** What is asked. */
  record Request(@Field(dataset = "experts.assignments", subject = true) Ref assignment) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    moves.move(
        call, Own.assignment(store, request.assignment(), call), AssignmentState.DECLARED, "");
    return Result.done();
  }
}
