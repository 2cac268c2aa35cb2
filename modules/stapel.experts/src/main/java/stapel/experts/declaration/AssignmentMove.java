package stapel.experts.declaration;

import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.experts.api.Assignment;
import stapel.experts.api.AssignmentState;
import stapel.experts.assigned.AssignmentMoves;
import stapel.experts.assigned.AssignmentStore;

/** Moves one assignment to a state, with a reason. */
abstract class AssignmentMove implements Command<AssignmentMove.Request> {

  private final AssignmentStore store;
  private final AssignmentMoves moves;
  private final AssignmentState to;
  private final boolean inPerson;

  /**
   * For one command.
   *
   * @param inPerson true when only the expert of the assignment may
   */
  AssignmentMove(
      AssignmentStore store, AssignmentMoves moves, AssignmentState to, boolean inPerson) {
    this.store = store;
    this.moves = moves;
    this.to = to;
    this.inPerson = inPerson;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "experts.assignments", subject = true) Ref assignment,
      @Field(max = 1000, lines = 3) String reason) {}

  @Override
  public final Class<Request> request() {
    return Request.class;
  }

  @Override
  public final Result execute(Request request, Call call) {
    Assignment assignment =
        inPerson
            ? Own.assignment(store, request.assignment(), call)
            : store.find(request.assignment().id()).orElseThrow();
    moves.move(call, assignment, to, request.reason());
    return Result.done();
  }
}
