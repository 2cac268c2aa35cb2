package stapel.mentoring.session;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/** A mentor or a team cancels an own session in time. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.call-off",
    permission = "mentoring.take-part",
    dataset = "mentoring.sessions",
    place = Contribution.Place.ROW,
    order = 92,
    when = "state:booked")
public final class CallOff implements Command<CallOff.Request> {

  private final OwnBookings bookings;

  /** Over the rules of own bookings. */
  @Activate
  public CallOff(@Reference OwnBookings bookings) {
    this.bookings = bookings;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "mentoring.sessions", subject = true) Ref session,
      @Field(max = 1000, lines = 2) String reason) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    bookings.cancel(request.session().id(), request.reason(), call);
    return Result.done();
  }
}
