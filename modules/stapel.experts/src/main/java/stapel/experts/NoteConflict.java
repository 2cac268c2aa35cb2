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

/** The operator notes a conflict of interest that was found later. */
@Component(service = Command.class)
@Contribution(
    id = "experts.note-conflict",
    permission = "experts.assign",
    dataset = "experts.assignments",
    place = Contribution.Place.ROW,
    order = 70,
    when = "state:assigned,declared")
public final class NoteConflict implements Command<NoteConflict.Request> {

  private final AssignmentStore store;
  private final StoredAssignments assignments;

  /** Over the assignments. */
  @Activate
  public NoteConflict(@Reference AssignmentStore store, @Reference StoredAssignments assignments) {
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
        store.find(request.assignment().id()).orElseThrow(),
        AssignmentState.CONFLICT,
        request.reason());
    return Result.done();
  }
}
