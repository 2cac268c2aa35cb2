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

/** Ends a session: one's own, or anybody's for an administrator. */
@Component(service = Command.class)
@Contribution(
    id = "access.revoke-session",
    permission = "access.revoke-session",
    dataset = "access.sessions",
    place = Contribution.Place.ROW,
    order = 10)
public final class RevokeSession implements Command<RevokeSession.Request> {

  private final Keys keys;

  /** With the keys. */
  @Activate
  public RevokeSession(@Reference Keys keys) {
    this.keys = keys;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    keys.endSession(request.session().id());
    call.changed(request.session(), "ended");
    return Result.done();
  }

  /** What is asked. */
  public record Request(@Field(dataset = "access.sessions", subject = true) Ref session) {}
}
