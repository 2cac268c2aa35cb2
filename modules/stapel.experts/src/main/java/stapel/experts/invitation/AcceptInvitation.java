package stapel.experts.invitation;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/** The expert will read. */
@Component(service = Command.class)
@Contribution(
    id = "experts.accept-invitation",
    permission = "experts.declare",
    dataset = "experts.invitations",
    place = Contribution.Place.ROW,
    order = 10,
    when = "state:invited")
public final class AcceptInvitation implements Command<AcceptInvitation.Request> {

  private final Answering answering;

  /** Over what is stored. */
  @Activate
  public AcceptInvitation(@Reference Answering answering) {
    this.answering = answering;
  }

  /** Which one. */
  record Request(@Field(dataset = "experts.invitations", subject = true) Ref invitation) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    answering.accept(call, request.invitation());
    return Result.done();
  }
}
