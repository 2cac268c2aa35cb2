package stapel.experts.invitation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.experts.api.Assignments.Pair;
import stapel.experts.api.InvitationAnswered;
import stapel.experts.assigned.StoredAssignments;

/** Takes the expert's own answer; whoever accepts a single application is given it at once. */
@Component(service = Answering.class)
public final class Answering {

  private final InvitationStore invitations;
  private final StoredAssignments assignments;

  /** Over what is stored. */
  @Activate
  public Answering(
      @Reference InvitationStore invitations, @Reference StoredAssignments assignments) {
    this.invitations = invitations;
    this.assignments = assignments;
  }

  void accept(Call call, Ref ref) {
    Invitation invitation = own(call, ref, EnumSet.of(InvitationState.INVITED));
    answer(call, invitation, InvitationState.ACCEPTED, "");
    invitation
        .application()
        .map(application -> new Pair(application, invitation.person()))
        .ifPresent(pair -> assignments.assignAll(call, invitation.call(), List.of(pair), false));
  }

  /**
   * What was accepted may still be declined; what is given already stays until it is given back.
   */
  void decline(Call call, Ref ref, String reason) {
    Invitation invitation =
        own(call, ref, EnumSet.of(InvitationState.INVITED, InvitationState.ACCEPTED));
    answer(call, invitation, InvitationState.DECLINED, reason);
  }

  private void answer(Call call, Invitation invitation, InvitationState state, String reason) {
    invitations.answer(invitation.id(), state, reason, call.now());
    call.changed(Ref.of("experts.invitations", invitation.id()), "state=" + state.key());
    call.emit(
        InvitationAnswered.of(
            invitation.id(),
            invitation.call(),
            invitation.person(),
            state == InvitationState.ACCEPTED));
  }

  private Invitation own(Call call, Ref ref, Set<InvitationState> from) {
    Invitation invitation = invitations.find(ref.id()).orElseThrow();
    if (!invitation.person().equals(call.person())) {
      throw Refusal.of(Answering.class, Refusal.Kind.FORBIDDEN, Problem.of("experts.in-person"));
    }
    if (!from.contains(invitation.state())) {
      throw Refusal.of(
          Answering.class, Refusal.Kind.CONFLICT, Problem.of("experts.answered-already"));
    }
    return invitation;
  }
}
