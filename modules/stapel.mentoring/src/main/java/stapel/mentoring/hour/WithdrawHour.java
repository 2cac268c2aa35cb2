package stapel.mentoring.hour;

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

/** Takes back an hour that no session has. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.withdraw-hour",
    permission = "mentoring.arrange",
    dataset = "mentoring.hours",
    place = Contribution.Place.ROW,
    order = 90,
    when = "state:free")
public final class WithdrawHour implements Command<WithdrawHour.Request> {

  private final HourStore hours;

  /** Over the hours. */
  @Activate
  public WithdrawHour(@Reference HourStore hours) {
    this.hours = hours;
  }

  /** What is asked. */
  record Request(@Field(dataset = "mentoring.hours", subject = true) Ref hour) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Hour hour = hours.find(request.hour().id()).orElseThrow();
    if (!hour.free()) {
      throw Refusal.of(
          WithdrawHour.class, Refusal.Kind.CONFLICT, Problem.of("mentoring.hour.booked"));
    }
    hours.remove(hour.id());
    return Result.done();
  }
}
