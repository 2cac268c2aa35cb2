package stapel.experts.conflict;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/** The operator answers for it that what was found is no conflict of interest. */
@Component(service = Command.class)
@Contribution(
    id = "experts.allow-conflict",
    permission = "experts.assign",
    dataset = "experts.conflicts",
    place = Contribution.Place.ROW,
    order = 10,
    when = "state:found")
public final class AllowConflict implements Command<AllowConflict.Request> {

  private final ConflictStore conflicts;

  /** Over the store. */
  @Activate
  public AllowConflict(@Reference ConflictStore conflicts) {
    this.conflicts = conflicts;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "experts.conflicts", subject = true) Ref conflict,
      @Field(max = 1000, lines = 3) String reason) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    conflicts.allow(request.conflict().id(), request.reason());
    return Result.done();
  }
}
