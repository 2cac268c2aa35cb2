package stapel.intake.call;

import java.util.Optional;
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

/** Closes a call. Before its deadline only with a reason, and the deadline is then now. */
@Component(service = Command.class)
@Contribution(
    id = "intake.close-call",
    permission = "intake.manage",
    dataset = "intake.calls",
    place = Contribution.Place.ROW,
    when = "state:open",
    order = 40)
public final class CloseCall implements Command<CloseCall.Request> {

  private final StoredCalls calls;
  private final CallStore store;

  /** Over the calls. */
  @Activate
  public CloseCall(@Reference StoredCalls calls, @Reference CallStore store) {
    this.calls = calls;
    this.store = store;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.calls", subject = true) Ref openCall,
      @Field(max = 1000, lines = 3) Optional<String> reason) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    CallFacts facts = calls.get(request.openCall().id());
    if (facts.state() == CallState.OPEN
        && facts.closes().filter(closes -> !closes.isAfter(call.now())).isEmpty()) {
      if (request.reason().isEmpty()) {
        throw Refusal.of(
            CloseCall.class,
            Refusal.Kind.INVALID,
            Problem.at("reason", "intake.early-close", facts.closes().orElse(call.now())));
      }
      store.closes(facts.id(), call.now());
    }
    if (facts.state() == CallState.IN_REVIEW) {
      throw Refusal.of(
          CloseCall.class,
          Refusal.Kind.CONFLICT,
          Problem.of("intake.call-state.closed", facts.state().key()));
    }
    calls.move(call, facts.id(), CallState.CLOSED, request.reason().orElse(""));
    return Result.done();
  }
}
