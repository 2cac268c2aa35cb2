package stapel.access.command;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.access.Keys;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/** Ends a personal access token: one's own, or anybody's for an administrator. */
@Component(service = Command.class)
@Contribution(
    id = "access.revoke-token",
    permission = "access.revoke-token",
    dataset = "access.tokens",
    place = Contribution.Place.ROW,
    order = 20)
public final class RevokeToken implements Command<RevokeToken.Request> {

  private final Keys keys;

  /** With the keys. */
  @Activate
  public RevokeToken(@Reference Keys keys) {
    this.keys = keys;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    keys.endToken(request.token().id());
    call.changed(request.token(), "ended");
    return Result.done();
  }

  /** What is asked. */
  public record Request(@Field(dataset = "access.tokens", subject = true) Ref token) {}
}
