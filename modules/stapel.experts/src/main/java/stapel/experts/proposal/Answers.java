package stapel.experts.proposal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stapel.experts.expert.CallExpert;
import stapel.experts.invitation.Invitation;
import stapel.experts.invitation.InvitationState;

/**
 * What the experts of a call answered to their invitations.
 *
 * @param out persons who read nothing new: they declined the call, or did not accept where they
 *     must
 * @param refused applications by person that were declined before they were given
 */
record Answers(Set<String> out, Map<String, Set<String>> refused) {

  /**
   * The answers so far.
   *
   * @param acceptedOnly whether only those read who accepted
   */
  static Answers of(List<CallExpert> readers, List<Invitation> invited, boolean acceptedOnly) {
    Map<String, InvitationState> answers = new HashMap<>();
    invited.stream()
        .filter(one -> one.application().isEmpty())
        .forEach(one -> answers.put(one.person(), one.state()));
    Set<String> out = new HashSet<>();
    for (CallExpert reader : readers) {
      InvitationState answer = answers.getOrDefault(reader.person(), InvitationState.INVITED);
      if (answer == InvitationState.DECLINED
          || acceptedOnly && answer != InvitationState.ACCEPTED) {
        out.add(reader.person());
      }
    }
    return new Answers(out, refused(invited));
  }

  private static Map<String, Set<String>> refused(List<Invitation> invited) {
    return invited.stream()
        .filter(one -> one.state() == InvitationState.DECLINED && one.application().isPresent())
        .collect(
            Collectors.groupingBy(
                Invitation::person,
                Collectors.mapping(one -> one.application().orElseThrow(), Collectors.toSet())));
  }

  /** True when this person reads this application only against their word. */
  boolean against(String person, String application) {
    return out.contains(person) || refused.getOrDefault(person, Set.of()).contains(application);
  }
}
