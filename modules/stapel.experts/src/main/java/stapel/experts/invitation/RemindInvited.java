package stapel.experts.invitation;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.experts.api.ExpertInvited;

/** Puts an unanswered invitation to mind again; letters are made from the event. */
@Component(service = Command.class)
@Contribution(
    id = "experts.remind-invited",
    permission = "experts.assign",
    dataset = "experts.invitations",
    place = Contribution.Place.SELECTION,
    order = 30,
    when = "state:invited")
public final class RemindInvited implements Command<RemindInvited.Request> {

  private final InvitationStore invitations;

  /** Over the store. */
  @Activate
  public RemindInvited(@Reference InvitationStore invitations) {
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
    Invitation invitation = invitations.find(request.invitation().id()).orElseThrow();
    if (invitation.state() != InvitationState.INVITED) {
      throw Refusal.of(
          RemindInvited.class, Refusal.Kind.CONFLICT, Problem.of("experts.answered-already"));
    }
    invitations.remind(invitation.id(), call.now());
    call.emit(
        ExpertInvited.reminded(
            invitation.id(), invitation.call(), invitation.application(), invitation.person()));
    return Result.done();
  }
}
