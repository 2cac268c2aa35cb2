package stapel.experts.invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.command.Call;
import stapel.experts.api.ExpertInvited;
import stapel.experts.expert.CallExpert;
import stapel.intake.api.Application;

/** Invites experts; one who was invited to the same already is passed over. */
@Component(service = Inviting.class)
public final class Inviting {

  private final InvitationStore invitations;

  /** Over the store. */
  @Activate
  public Inviting(@Reference InvitationStore invitations) {
    this.invitations = invitations;
  }

  /**
   * Invites them and says so; letters are made from the event.
   *
   * @param application empty for the call as a whole
   * @return how many are new
   */
  int invite(
      Call call,
      String callId,
      List<CallExpert> experts,
      Optional<Application> application,
      String words) {
    Set<String> there =
        invitations.ofCall(callId).stream()
            .filter(one -> one.application().equals(application.map(Application::id)))
            .map(Invitation::expert)
            .collect(Collectors.toSet());
    List<InvitationStore.New> added = new ArrayList<>();
    for (CallExpert expert : experts) {
      if (there.add(expert.id())) {
        added.add(new InvitationStore.New(call.newId(), expert));
      }
    }
    if (!added.isEmpty()) {
      invitations.add(added, application, words, call.now());
    }
    for (InvitationStore.New one : added) {
      call.emit(
          ExpertInvited.invited(
              one.id(), callId, application.map(Application::id), one.expert().person()));
    }
    return added.size();
  }
}
