package stapel.access.command;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.access.Accounts;
import stapel.access.Secrets;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/**
 * Gives a person an account; a password that is not given is made up and told once, in the result.
 */
@Component(service = Command.class)
@Contribution(
    id = "access.add-account",
    permission = "access.add-account",
    dataset = "access.accounts",
    place = Contribution.Place.LIST,
    order = 10)
public final class AddAccount implements Command<AddAccount.Request> {

  private final Accounts accounts;

  /** With the accounts. */
  @Activate
  public AddAccount(@Reference Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    String password = request.password().orElseGet(Secrets::password);
    String person =
        accounts.add(
            call.newId(), request.name(), request.email(), password, !request.keepPassword());
    Ref account = Ref.of("access.accounts", person);
    call.changed(account, "account=active");
    Result result = Result.of(account);
    return request.password().isPresent()
        ? result
        : result.message("access.password-once", password).once();
  }

  /**
   * What is asked.
   *
   * @param password the first password, empty for one that is made up
   * @param keepPassword true when it need not be changed at the first sign-in
   */
  public record Request(
      @Field(max = 200) String name,
      @Field(max = 254) String email,
      @Field(secret = true, max = 128) Optional<String> password,
      boolean keepPassword) {}
}
