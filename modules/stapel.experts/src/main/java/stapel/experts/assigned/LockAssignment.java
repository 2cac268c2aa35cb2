package stapel.experts.assigned;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Prefilled;
import stapel.api.command.Result;
import stapel.api.data.Reader;

/** Keeps an assignment as it is in every proposal, or lets it move again. */
@Component(service = Command.class)
@Contribution(
    id = "experts.lock-assignment",
    permission = "experts.assign",
    dataset = "experts.assignments",
    place = Contribution.Place.ROW,
    order = 70,
    when = "state:assigned,declared")
public final class LockAssignment implements Command<LockAssignment.Request>, Prefilled {

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

  /** Who opens the form wants the other of the two. */
  @Override
  public Map<String, Object> present(Reader reader, String id) {
    boolean locked =
        reader.row("experts.assignments", id).stream()
            .anyMatch(row -> row.cell("locked").filter(Boolean.TRUE::equals).isPresent());
    return Map.of("locked", !locked);
  }

  @Override
  public Result execute(Request request, Call call) {
    assignments.lock(request.assignment().id(), request.locked());
    return Result.done();
  }
}
