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

/** A mentor notes that an own session was held, or that the team did not come. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.close-own-session",
    permission = "mentoring.give",
    dataset = "mentoring.sessions",
    place = Contribution.Place.ROW,
    order = 22,
    when = "state:booked")
public final class CloseOwnSession implements Command<CloseOwnSession.Request> {

  private final OwnBookings bookings;

  /** Over the rules of own bookings. */
  @Activate
  public CloseOwnSession(@Reference OwnBookings bookings) {
    this.bookings = bookings;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "mentoring.sessions", subject = true) Ref session,
      @Field(choices = {"held", "no_show"}) String outcome) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    bookings.close(request.session().id(), request.outcome().equals("held"), call);
    return Result.done();
  }
}
