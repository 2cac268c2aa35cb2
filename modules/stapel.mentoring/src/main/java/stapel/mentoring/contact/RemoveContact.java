package stapel.mentoring.contact;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.api.store.Scopes;

/** Somebody no longer speaks for a team; with the last team of the call the role goes too. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.remove-contact",
    permission = "mentoring.arrange",
    dataset = "mentoring.contacts",
    place = Contribution.Place.ROW,
    order = 90,
    kind = Contribution.Kind.DESTRUCTIVE)
public final class RemoveContact implements Command<RemoveContact.Request> {

  private final ContactStore contacts;
  private final Scopes scopes;

  /** Over contacts and scopes. */
  @Activate
  public RemoveContact(@Reference ContactStore contacts, @Reference Scopes scopes) {
    this.contacts = contacts;
    this.scopes = scopes;
  }

  /** What is asked. */
  record Request(@Field(dataset = "mentoring.contacts", subject = true) Ref contact) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    TeamContact contact = contacts.find(request.contact().id()).orElseThrow();
    contacts.remove(contact.id());
    if (contacts.teams(contact.person(), contact.call()).isEmpty()) {
      scopes.revoke(contact.person(), "team", contact.call());
    }
    return Result.done();
  }
}
