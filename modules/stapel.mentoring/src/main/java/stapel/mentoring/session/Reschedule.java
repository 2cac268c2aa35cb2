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

/** A mentor or a team moves an own session in time to another hour of the mentor. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.reschedule",
    permission = "mentoring.take-part",
    dataset = "mentoring.sessions",
    place = Contribution.Place.NONE,
    order = 12)
public final class Reschedule implements Command<Reschedule.Request> {

  private final OwnBookings bookings;

  /** Over the rules of own bookings. */
  @Activate
  public Reschedule(@Reference OwnBookings bookings) {
    this.bookings = bookings;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "mentoring.sessions", subject = true) Ref session,
      @Field(dataset = "mentoring.hours") Ref to) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    bookings.move(request.session().id(), request.to().id(), call);
    return Result.done();
  }
}
