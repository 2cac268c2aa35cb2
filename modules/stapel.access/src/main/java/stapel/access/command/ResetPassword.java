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
 * Gives somebody a new first password; one that is not given is made up and told once, in the
 * result.
 */
@Component(service = Command.class)
@Contribution(
    id = "access.reset-password",
    permission = "access.reset-password",
    dataset = "access.accounts",
    place = Contribution.Place.ROW,
    order = 30)
public final class ResetPassword implements Command<ResetPassword.Request> {

  private final Accounts accounts;

  /** With the accounts. */
  @Activate
  public ResetPassword(@Reference Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    String password = request.password().orElseGet(Secrets::password);
    Accounts.Ended ended = accounts.reset(request.account().id(), password);
    call.changed(request.account(), "password");
    Result result =
        Result.done()
            .ref(Ref.of("access.accounts", request.account().id()))
            .message("access.ended", ended.sessions(), ended.tokens());
    return request.password().isPresent()
        ? result
        : result.message("access.password-once", password).once();
  }

  /**
   * What is asked.
   *
   * @param password the new first password, empty for one that is made up
   */
  public record Request(
      @Field(dataset = "access.accounts", subject = true) Ref account,
      @Field(secret = true, max = 128) Optional<String> password) {}
}
