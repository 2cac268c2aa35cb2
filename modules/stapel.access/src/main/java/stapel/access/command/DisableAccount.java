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

/** Keeps somebody from signing in and ends the person's sessions and tokens. */
@Component(service = Command.class)
@Contribution(
    id = "access.disable-account",
    permission = "access.disable-account",
    dataset = "access.accounts",
    place = Contribution.Place.ROW,
    order = 40)
public final class DisableAccount implements Command<DisableAccount.Request> {

  private final Accounts accounts;

  /** With the accounts. */
  @Activate
  public DisableAccount(@Reference Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    accounts.disable(request.account().id());
    call.changed(request.account(), "account=disabled");
    return Result.done();
  }

  /** What is asked. */
  public record Request(@Field(dataset = "access.accounts", subject = true) Ref account) {}
}
