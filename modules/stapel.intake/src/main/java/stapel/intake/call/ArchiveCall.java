package stapel.intake.call;

import java.util.Optional;
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

/** Puts a decided call away for reading. */
@Component(service = Command.class)
@Contribution(
    id = "intake.archive-call",
    permission = "intake.manage",
    dataset = "intake.calls",
    place = Contribution.Place.ROW,
    when = "state:decided",
    order = 80)
public final class ArchiveCall implements Command<ArchiveCall.Request> {

  private final StoredCalls calls;

  /** Over the calls. */
  @Activate
  public ArchiveCall(@Reference StoredCalls calls) {
    this.calls = calls;
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
    calls.move(call, request.openCall().id(), CallState.ARCHIVED, request.reason().orElse(""));
    return Result.done();
  }
}
