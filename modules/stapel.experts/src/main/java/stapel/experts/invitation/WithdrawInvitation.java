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

/** Takes an invitation back, whatever became of it; the expert may be invited anew. */
@Component(service = Command.class)
@Contribution(
    id = "experts.withdraw-invitation",
    permission = "experts.assign",
    dataset = "experts.invitations",
    place = Contribution.Place.ROW,
    order = 80,
    kind = Contribution.Kind.DESTRUCTIVE)
public final class WithdrawInvitation implements Command<WithdrawInvitation.Request> {

  private final InvitationStore invitations;

  /** Over the store. */
  @Activate
  public WithdrawInvitation(@Reference InvitationStore invitations) {
    this.invitations = invitations;
  }

  /** Which one. */
  record Request(@Field(dataset = "experts.invitations", subject = true) Ref invitation) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    invitations.remove(request.invitation().id());
    return Result.done();
  }
}
