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

/** Takes a role in a scope away. */
@Component(service = Command.class)
@Contribution(
    id = "access.revoke-role",
    permission = "access.revoke-role",
    dataset = "access.grants",
    place = Contribution.Place.ROW,
    order = 10)
public final class RevokeRole implements Command<RevokeRole.Request> {

  private final Accounts accounts;

  /** With the accounts. */
  @Activate
  public RevokeRole(@Reference Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    accounts.revoke(request.grant().id());
    call.changed(request.grant(), "revoked");
    return Result.done();
  }

  /** What is asked. */
  public record Request(@Field(dataset = "access.grants", subject = true) Ref grant) {}
}
