package stapel.mentoring.waiting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import stapel.api.command.Prefilled;
import stapel.api.command.Result;
import stapel.api.data.Reader;
import stapel.mentoring.contact.OwnTeam;
import stapel.mentoring.hour.Hour;
import stapel.mentoring.hour.HourStore;

/** A team waits for this very hour. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.wait-for-hour",
    permission = "mentoring.attend",
    dataset = "mentoring.hours",
    place = Contribution.Place.ROW,
    order = 20,
    when = "state:booked")
public final class WaitForHour implements Command<WaitForHour.Request>, Prefilled {

  private final Joining joining;
  private final HourStore hours;

  /** Over the lines and the hours. */
  @Activate
  public WaitForHour(@Reference Joining joining, @Reference HourStore hours) {
    this.joining = joining;
    this.hours = hours;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "mentoring.hours", subject = true) Ref hour,
      @Field(dataset = "intake.applications") Optional<Ref> application) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Map<String, Object> present(Reader reader, String id) {
    return OwnTeam.present(reader, "mentoring.hours", id);
  }

  @Override
  public Result execute(Request request, Call call) {
    Hour hour = hours.find(request.hour().id()).orElseThrow();
    if (!hour.start().isAfter(call.now())) {
      throw Refusal.of(
          WaitForHour.class, Refusal.Kind.CONFLICT, Problem.of("mentoring.hour.begun"));
    }
    Joining.Line line = new Joining.Line(hour.call(), hour.mentor(), Optional.of(hour.id()));
    return joining.join(line, request.application(), List.of(hour), call);
  }
}
