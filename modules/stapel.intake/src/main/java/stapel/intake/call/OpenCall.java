package stapel.intake.call;

import java.time.Instant;
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
import stapel.intake.api.CallFacts;
import stapel.intake.api.CallState;

/** Opens an announced call. Opened before its date, it is open from now on. */
@Component(service = Command.class)
@Contribution(
    id = "intake.open-call",
    permission = "intake.manage",
    dataset = "intake.calls",
    place = Contribution.Place.ROW,
    when = "state:published",
    order = 20)
public final class OpenCall implements Command<OpenCall.Request> {

  private final StoredCalls calls;
  private final CallStore store;

  /** Over the calls. */
  @Activate
  public OpenCall(@Reference StoredCalls calls, @Reference CallStore store) {
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
    CallFacts facts = calls.get(request.openCall().id());
    if (facts.state() != CallState.PUBLISHED) {
      throw refusal(Problem.of("intake.call-state.open", facts.state().key()));
    }
    Instant closes = facts.closes().orElseThrow(() -> refusal(Problem.of("intake.dates-missing")));
    if (!closes.isAfter(call.now())) {
      throw refusal(Problem.of("intake.closes-past", closes));
    }
    if (facts.opens().filter(opens -> !opens.isAfter(call.now())).isEmpty()) {
      store.opens(facts.id(), call.now());
    }
    calls.move(call, facts.id(), CallState.OPEN, "");
    return Result.done();
  }

  private static Refusal refusal(Problem problem) {
    return Refusal.of(OpenCall.class, Refusal.Kind.CONFLICT, problem);
  }
}
