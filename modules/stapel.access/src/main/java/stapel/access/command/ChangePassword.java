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
 * Replaces the caller's own password. All other sessions of the caller end, and the tokens unless
 * they are to be kept.
 */
@Component(service = Command.class)
@Contribution(id = "access.change-password", permission = "access.change-password")
public final class ChangePassword implements Command<ChangePassword.Request> {

  private final Accounts accounts;

  /** With the accounts. */
  @Activate
  public ChangePassword(@Reference Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Accounts.Ended ended =
        accounts.change(
            call.person(),
            request.present(),
            request.password(),
            PlatformCall.of(call).caller().session(),
            request.keepTokens());
    call.changed(Ref.of("access.accounts", call.person()), "password");
    return Result.done()
        .message("access.password-changed")
        .message("access.ended", ended.sessions(), ended.tokens());
  }

  /**
   * What is asked.
   *
   * @param present the present password
   * @param password the new one
   * @param keepTokens true to leave the caller's access tokens as they are
   */
  public record Request(
      @Field(secret = true, max = 128) String present,
      @Field(secret = true, max = 128) String password,
      boolean keepTokens) {}
}
