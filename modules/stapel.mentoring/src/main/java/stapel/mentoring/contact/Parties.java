package stapel.mentoring.contact;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.mentoring.hour.MentorStore;

/**
 * What mentors and teams do is done in person: that a row can be seen is not enough, for somebody
 * may also be an observer of the region.
 */
@Component(service = Parties.class)
public final class Parties {

  private final MentorStore mentors;
  private final ContactStore contacts;

  /** Over mentors and contacts. */
  @Activate
  public Parties(@Reference MentorStore mentors, @Reference ContactStore contacts) {
    this.mentors = mentors;
    this.contacts = contacts;
  }

  /**
   * The side the caller stands on in a session of these two.
   *
   * @throws Refusal FORBIDDEN when on neither
   */
  public Side side(String mentor, String application, Call call) {
    if (mentors.person(mentor).filter(call.person()::equals).isPresent()) {
      return Side.MENTOR;
    }
    team(application, call);
    return Side.TEAM;
  }

  /**
   * The caller speaks for this team.
   *
   * @throws Refusal FORBIDDEN when not
   */
  public void team(String application, Call call) {
    if (!contacts.speaks(call.person(), application)) {
      throw inPerson();
    }
  }

  /**
   * The team the caller books for.
   *
   * @param named the one that was named; empty for the only one the caller speaks for in the call
   * @throws Refusal FORBIDDEN when the caller does not speak for it, INVALID when it is not clear
   */
  public String team(Optional<String> named, String callId, Call call) {
    List<String> own = contacts.teams(call.person(), callId);
    if (named.isPresent() && !own.contains(named.get())) {
      throw inPerson();
    }
    if (named.isEmpty() && own.size() != 1) {
      throw Refusal.of(
          Parties.class, Refusal.Kind.INVALID, Problem.at("application", "mentoring.team.which"));
    }
    return named.orElseGet(() -> own.get(0));
  }

  private static Refusal inPerson() {
    return Refusal.of(
        Parties.class, Refusal.Kind.FORBIDDEN, Problem.of("mentoring.session.in-person"));
  }
}
