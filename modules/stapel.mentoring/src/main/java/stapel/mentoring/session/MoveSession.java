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
import stapel.mentoring.contact.Side;

/** Moves a session to another free hour, of the same mentor or another. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.move-session",
    permission = "mentoring.arrange",
    dataset = "mentoring.sessions",
    place = Contribution.Place.NONE,
    order = 10)
public final class MoveSession implements Command<MoveSession.Request> {

  private final Bookings bookings;

  /** Over the rules of booking. */
  @Activate
  public MoveSession(@Reference Bookings bookings) {
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
    bookings.move(request.session().id(), request.to().id(), Side.OPERATOR, call);
    return Result.done();
  }
}
