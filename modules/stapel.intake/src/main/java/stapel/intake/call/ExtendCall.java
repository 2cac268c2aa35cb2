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
import stapel.intake.api.CallExtended;
import stapel.intake.api.CallFacts;
import stapel.intake.api.CallState;

/** Moves the deadline of an open or just closed call to a later moment, for everybody. */
@Component(service = Command.class)
@Contribution(
    id = "intake.extend-call",
    permission = "intake.manage",
    dataset = "intake.calls",
    place = Contribution.Place.ROW,
    when = "state:open,closed",
    order = 30)
public final class ExtendCall implements Command<ExtendCall.Request> {

  private final StoredCalls calls;
  private final CallStore store;

  /** Over the calls. */
  @Activate
  public ExtendCall(@Reference StoredCalls calls, @Reference CallStore store) {
    this.calls = calls;
    this.store = store;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.calls", subject = true) Ref openCall,
      Instant closes,
      @Field(max = 1000, lines = 3) String reason) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    CallFacts facts = calls.get(request.openCall().id());
    if (facts.state() != CallState.OPEN && facts.state() != CallState.CLOSED) {
      throw Refusal.of(
          ExtendCall.class,
          Refusal.Kind.CONFLICT,
          Problem.of("intake.extend-state", facts.state().key()));
    }
    Instant before = facts.closes().orElse(call.now());
    if (!request.closes().isAfter(before) || !request.closes().isAfter(call.now())) {
      throw Refusal.of(
          ExtendCall.class,
          Refusal.Kind.INVALID,
          Problem.at("closes", "intake.extend-earlier", before));
    }
    store.closes(facts.id(), request.closes());
    store.extension(
        call.newId(),
        facts.id(),
        before,
        request.closes(),
        request.reason(),
        call.now(),
        call.name());
    if (facts.state() == CallState.CLOSED) {
      calls.move(call, facts.id(), CallState.OPEN, request.reason());
    } else {
      store.state(facts.id(), facts.state(), facts.state());
    }
    call.emit(CallExtended.of(facts.id(), before, request.closes()));
    return Result.done();
  }
}
