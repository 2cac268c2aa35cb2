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

  private final Offering offering;

  /** Over the rules of offering. */
  @Activate
  public WithdrawHour(@Reference Offering offering) {
    this.offering = offering;
  }

  /** What is asked. */
  record Request(@Field(dataset = "mentoring.hours", subject = true) Ref hour) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    offering.withdraw(request.hour().id(), call);
    return Result.done();
  }
}
