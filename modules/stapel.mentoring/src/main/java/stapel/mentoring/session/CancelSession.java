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

/** Cancels a session; its hour is free again, or gone too when the mentor cannot come. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.cancel-session",
    permission = "mentoring.arrange",
    dataset = "mentoring.sessions",
    place = Contribution.Place.ROW,
    order = 90,
    when = "state:booked")
public final class CancelSession implements Command<CancelSession.Request> {

  private final Bookings bookings;

  /** Over the rules of booking. */
  @Activate
  public CancelSession(@Reference Bookings bookings) {
    this.bookings = bookings;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "mentoring.sessions", subject = true) Ref session,
      @Field(max = 1000, lines = 2) String reason,
      boolean withHour) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    bookings.cancel(request.session().id(), request.reason(), request.withHour(), call);
    return Result.done();
  }
}
