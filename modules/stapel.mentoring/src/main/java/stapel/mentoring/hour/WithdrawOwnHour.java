package stapel.mentoring.hour;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/** A mentor takes back an own hour that no session has. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.withdraw-own-hour",
    permission = "mentoring.give",
    dataset = "mentoring.hours",
    place = Contribution.Place.ROW,
    order = 90,
    when = "state:free")
public final class WithdrawOwnHour implements Command<WithdrawOwnHour.Request> {

  private final Offering offering;
  private final HourStore hours;
  private final MentorStore mentors;

  /** Over the rules of offering. */
  @Activate
  public WithdrawOwnHour(
      @Reference Offering offering, @Reference HourStore hours, @Reference MentorStore mentors) {
    this.offering = offering;
    this.hours = hours;
    this.mentors = mentors;
  }

  /** What is asked. */
  record Request(@Field(dataset = "mentoring.hours", subject = true) Ref hour) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    mentors.inPerson(hours.find(request.hour().id()).orElseThrow().mentor(), call);
    offering.withdraw(request.hour().id(), call);
    return Result.done();
  }
}
