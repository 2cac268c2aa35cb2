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

/** Replaces the caller's own password. */
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
    accounts.change(call.person(), request.present(), request.password(), request.endSessions());
    call.changed(Ref.of("access.accounts", call.person()), "password");
    return Result.done().message("access.password-changed");
  }

  /**
   * What is asked.
   *
   * @param present the present password
   * @param password the new one
   * @param endSessions true to end all sessions of the caller, this one too
   */
  public record Request(
      @Field(secret = true, max = 128) String present,
      @Field(secret = true, max = 128) String password,
      boolean endSessions) {}
}
