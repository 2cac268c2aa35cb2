package stapel.mentoring.waiting;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Prefilled;
import stapel.api.command.Result;
import stapel.api.data.Reader;
import stapel.mentoring.contact.OwnTeam;
import stapel.mentoring.hour.CallMentor;
import stapel.mentoring.hour.HourStore;
import stapel.mentoring.hour.MentorStore;

/** A team waits for any hour of this mentor. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.wait-for-mentor",
    permission = "mentoring.attend",
    dataset = "mentoring.mentors",
    place = Contribution.Place.ROW,
    order = 30)
public final class WaitForMentor implements Command<WaitForMentor.Request>, Prefilled {

  private final Joining joining;
  private final HourStore hours;
  private final MentorStore mentors;

  /** Over the lines and the hours. */
  @Activate
  public WaitForMentor(
      @Reference Joining joining, @Reference HourStore hours, @Reference MentorStore mentors) {
    this.joining = joining;
    this.hours = hours;
    this.mentors = mentors;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "mentoring.mentors", subject = true) Ref mentor,
      @Field(dataset = "intake.applications") Optional<Ref> application) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Map<String, Object> present(Reader reader, String id) {
    return OwnTeam.present(reader, "mentoring.mentors", id);
  }

  @Override
  public Result execute(Request request, Call call) {
    CallMentor mentor = mentors.find(request.mentor().id()).orElseThrow();
    Joining.Line line = new Joining.Line(mentor.call(), mentor.id(), Optional.empty());
    return joining.join(line, request.application(), hours.freeOf(mentor.id(), call.now()), call);
  }
}
