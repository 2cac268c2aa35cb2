package stapel.mentoring.contact;

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
import stapel.api.store.People;
import stapel.api.store.Scopes;
import stapel.intake.api.Application;
import stapel.intake.api.Applications;

/** Lets somebody speak for a team: see its sessions, book, cancel, wait. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.add-contact",
    permission = "mentoring.arrange",
    dataset = "mentoring.contacts",
    place = Contribution.Place.LIST,
    order = 10)
public final class AddContact implements Command<AddContact.Request> {

  private final ContactStore contacts;
  private final Applications applications;
  private final People people;
  private final Scopes scopes;

  /** Over contacts, teams and the server's persons. */
  @Activate
  public AddContact(
      @Reference ContactStore contacts,
      @Reference Applications applications,
      @Reference People people,
      @Reference Scopes scopes) {
    this.contacts = contacts;
    this.applications = applications;
    this.people = people;
    this.scopes = scopes;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.applications", scope = true) Ref application,
      @Field(max = 200) String name,
      @Field(max = 254) String email) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Application team = applications.find(request.application().id()).orElseThrow();
    String email = request.email().strip();
    String person =
        people
            .byEmail(email)
            .map(People.Person::id)
            .orElseGet(() -> people.add(call.newId(), request.name(), email));
    if (contacts.speaks(person, team.id())) {
      throw Refusal.of(
          AddContact.class, Refusal.Kind.CONFLICT, Problem.at("email", "mentoring.contact.there"));
    }
    TeamContact contact =
        new TeamContact(call.newId(), team.call(), team.id(), person, request.name(), email);
    contacts.add(contact, call.now());
    scopes.grant(person, "team", team.call());
    return Result.of(Ref.of("mentoring.contacts", contact.id()));
  }
}
