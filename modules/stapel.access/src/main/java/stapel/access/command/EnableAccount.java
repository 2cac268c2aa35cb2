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

/** Lets somebody sign in again. */
@Component(service = Command.class)
@Contribution(
    id = "access.enable-account",
    permission = "access.enable-account",
    dataset = "access.accounts",
    place = Contribution.Place.ROW,
    order = 50)
public final class EnableAccount implements Command<EnableAccount.Request> {

  private final Accounts accounts;

  /** With the accounts. */
  @Activate
  public EnableAccount(@Reference Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    accounts.enable(request.account().id());
    call.changed(request.account(), "account=active");
    return Result.done();
  }

  /** What is asked. */
  public record Request(@Field(dataset = "access.accounts", subject = true) Ref account) {}
}
