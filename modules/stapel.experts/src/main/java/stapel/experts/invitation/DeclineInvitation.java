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

/** The expert will not read, and says why; proposals leave the expert out. */
@Component(service = Command.class)
@Contribution(
    id = "experts.decline-invitation",
    permission = "experts.declare",
    dataset = "experts.invitations",
    place = Contribution.Place.ROW,
    order = 20,
    when = "state:invited,accepted")
public final class DeclineInvitation implements Command<DeclineInvitation.Request> {

  private final Answering answering;

  /** Over what is stored. */
  @Activate
  public DeclineInvitation(@Reference Answering answering) {
    this.answering = answering;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "experts.invitations", subject = true) Ref invitation,
      @Field(max = 1000, lines = 3) String reason) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    answering.decline(call, request.invitation(), request.reason());
    return Result.done();
  }
}
