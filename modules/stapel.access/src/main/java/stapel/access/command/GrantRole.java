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

/** Gives a role in a scope and everything below it. */
@Component(service = Command.class)
@Contribution(
    id = "access.grant-role",
    permission = "access.grant-role",
    dataset = "access.accounts",
    place = Contribution.Place.ROW,
    order = 20)
public final class GrantRole implements Command<GrantRole.Request> {

  private final Accounts accounts;

  /** With the accounts. */
  @Activate
  public GrantRole(@Reference Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    String role = request.role().id();
    String grant = accounts.grant(request.account().id(), role, request.scope().id());
    call.changed(request.scope(), "role=" + role);
    return Result.of(Ref.of("access.grants", grant));
  }

  /** What is asked. */
  public record Request(
      @Field(dataset = "access.accounts", subject = true) Ref account,
      @Field(dataset = "access.roles") Ref role,
      @Field(dataset = "access.scopes") Ref scope) {}
}
