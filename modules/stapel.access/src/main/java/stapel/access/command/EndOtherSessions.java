package stapel.access.command;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.access.Accounts;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Result;
import stapel.platform.api.PlatformCall;

/** Ends all of the caller's sessions but the one in use. */
@Component(service = Command.class)
@Contribution(
    id = "access.end-other-sessions",
    permission = "access.end-other-sessions",
    dataset = "access.sessions",
    place = Contribution.Place.LIST,
    order = 20)
public final class EndOtherSessions implements Command<EndOtherSessions.Request> {

  private final Accounts accounts;

  /** With the accounts. */
  @Activate
  public EndOtherSessions(@Reference Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Accounts.Ended ended =
        accounts.end(call.person(), PlatformCall.of(call).caller().session(), false);
    call.changed(Ref.of("access.accounts", call.person()), "sessions=" + ended.sessions());
    return Result.done().message("access.ended", ended.sessions(), ended.tokens());
  }

  /** Nothing is asked. */
  public record Request() {}
}
