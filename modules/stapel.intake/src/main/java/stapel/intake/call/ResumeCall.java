package stapel.intake.call;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.intake.api.CallState;

/** Lets a suspended call go on where it stood. */
@Component(service = Command.class)
@Contribution(
    id = "intake.resume-call",
    permission = "intake.manage",
    dataset = "intake.calls",
    place = Contribution.Place.ROW,
    when = "state:suspended",
    order = 71)
public final class ResumeCall implements Command<ResumeCall.Request> {

  private final StoredCalls calls;
  private final CallStore store;

  /** Over the calls. */
  @Activate
  public ResumeCall(@Reference StoredCalls calls, @Reference CallStore store) {
    this.calls = calls;
    this.store = store;
  }

  /** What is asked. */
  record Request(@Field(dataset = "intake.calls", subject = true) Ref openCall) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    CallState before =
        store
            .resumesTo(request.openCall().id())
            .orElseThrow(
                () ->
                    Refusal.of(
                        ResumeCall.class,
                        Refusal.Kind.CONFLICT,
                        Problem.of("intake.not-suspended")));
    calls.move(call, request.openCall().id(), before, "");
    return Result.done();
  }
}
