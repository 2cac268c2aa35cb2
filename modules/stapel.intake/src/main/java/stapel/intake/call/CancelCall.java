package stapel.intake.call;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.intake.api.CallState;

/** Ends a call without a decision. */
@Component(service = Command.class)
@Contribution(
    id = "intake.cancel-call",
    permission = "intake.manage",
    dataset = "intake.calls",
    place = Contribution.Place.ROW,
    when = "state:draft,published,open,closed,in_review,suspended",
    order = 90,
    kind = Contribution.Kind.DESTRUCTIVE)
public final class CancelCall implements Command<CancelCall.Request> {

  private final StoredCalls calls;

  /** Over the calls. */
  @Activate
  public CancelCall(@Reference StoredCalls calls) {
    this.calls = calls;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.calls", subject = true) Ref openCall,
      @Field(max = 1000, lines = 3) String reason) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    calls.move(call, request.openCall().id(), CallState.CANCELLED, request.reason());
    return Result.done();
  }
}
