package stapel.mentoring.hour;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.store.People;
import stapel.api.store.Scopes;

/** Who a mentor is when signed in: the person of the address, with the mentor's role. */
@Component(service = MentorAccounts.class)
public final class MentorAccounts {

  private static final String ROLE = "mentor";

  private final MentorStore mentors;
  private final People people;
  private final Scopes scopes;

  /** Over the mentors and the server's persons. */
  @Activate
  public MentorAccounts(
      @Reference MentorStore mentors, @Reference People people, @Reference Scopes scopes) {
    this.mentors = mentors;
    this.people = people;
    this.scopes = scopes;
  }

  /**
   * The person of an address, none without one; who was it before loses the role.
   *
   * @throws Refusal when the person is another mentor of the call already
   */
  Optional<String> linked(
      CallMentor mentor, Optional<String> email, Optional<String> before, Call call) {
    Optional<String> person =
        email.map(
            address ->
                people
                    .byEmail(address)
                    .map(People.Person::id)
                    .orElseGet(() -> people.add(call.newId(), mentor.name(), address)));
    if (person.filter(id -> mentors.another(id, mentor.call(), mentor.id())).isPresent()) {
      throw Refusal.of(
          MentorAccounts.class,
          Refusal.Kind.CONFLICT,
          Problem.at("email", "mentoring.mentor.there"));
    }
    if (!person.equals(before)) {
      before.ifPresent(id -> scopes.revoke(id, ROLE, mentor.call()));
      person.ifPresent(id -> scopes.grant(id, ROLE, mentor.call()));
    }
    return person;
  }
}
