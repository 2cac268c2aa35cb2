package stapel.mentoring.hour;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/** Makes somebody a mentor of a call. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.add-mentor",
    permission = "mentoring.arrange",
    dataset = "mentoring.mentors",
    place = Contribution.Place.LIST,
    order = 10)
public final class AddMentor implements Command<AddMentor.Request> {

  private final MentorStore mentors;
  private final MentorAccounts accounts;

  /** Over the mentors and their accounts. */
  @Activate
  public AddMentor(@Reference MentorStore mentors, @Reference MentorAccounts accounts) {
    this.mentors = mentors;
    this.accounts = accounts;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.calls", scope = true) Ref openCall,
      @Field(max = 200) String name,
      @Field(max = 254) Optional<String> email) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    CallMentor mentor = new CallMentor(call.newId(), request.openCall().id(), request.name());
    Optional<String> email = request.email().map(String::strip);
    mentors.add(mentor, email, accounts.linked(mentor, email, Optional.empty(), call), call.now());
    return Result.of(Ref.of("mentoring.mentors", mentor.id()));
  }
}
