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

/** Changes by which address a mentor signs in, and how many minutes are agreed. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.edit-mentor",
    permission = "mentoring.arrange",
    dataset = "mentoring.mentors",
    place = Contribution.Place.ROW,
    order = 20)
public final class EditMentor implements Command<EditMentor.Request> {

  private final MentorStore mentors;
  private final MentorAccounts accounts;

  /** Over the mentors and their accounts. */
  @Activate
  public EditMentor(@Reference MentorStore mentors, @Reference MentorAccounts accounts) {
    this.mentors = mentors;
    this.accounts = accounts;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "mentoring.mentors", subject = true) Ref mentor,
      @Field(max = 254) Optional<String> email,
      @Field(from = "0", to = "1000000") Optional<Integer> agreed) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    CallMentor mentor = mentors.find(request.mentor().id()).orElseThrow();
    Optional<String> email = request.email().map(String::strip);
    Optional<String> person = accounts.linked(mentor, email, mentors.person(mentor.id()), call);
    mentors.edit(mentor.id(), email, person, request.agreed());
    return Result.done();
  }
}
