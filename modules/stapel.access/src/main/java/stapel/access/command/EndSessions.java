package stapel.access.command;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.access.Accounts;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.platform.api.PlatformCall;

/**
 * Ends all sessions of an account, at once and wherever they are; the administrator's own session
 * in use goes on.
 */
@Component(service = Command.class)
@Contribution(
    id = "access.end-sessions",
    permission = "access.end-sessions",
    dataset = "access.accounts",
    place = Contribution.Place.ROW,
    order = 35)
public final class EndSessions implements Command<EndSessions.Request> {

  private final Accounts accounts;

  /** With the accounts. */
  @Activate
  public EndSessions(@Reference Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Accounts.Ended ended =
        accounts.end(
            request.account().id(), PlatformCall.of(call).caller().session(), request.tokens());
    call.changed(request.account(), "sessions=" + ended.sessions() + " tokens=" + ended.tokens());
    return Result.done().message("access.ended", ended.sessions(), ended.tokens());
  }

  /**
   * What is asked.
   *
   * @param tokens true to end the account's access tokens too
   */
  public record Request(
      @Field(dataset = "access.accounts", subject = true) Ref account, boolean tokens) {}
}
