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

/** Books a free hour for a team. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.book",
    permission = "mentoring.arrange",
    dataset = "mentoring.hours",
    place = Contribution.Place.ROW,
    order = 10,
    when = "state:free")
public final class Book implements Command<Book.Request> {

  private final Bookings bookings;

  /** Over the rules of booking. */
  @Activate
  public Book(@Reference Bookings bookings) {
    this.bookings = bookings;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "mentoring.hours", subject = true) Ref hour,
      @Field(dataset = "intake.applications") Ref application) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    String id = bookings.book(request.hour().id(), request.application().id(), Side.OPERATOR, call);
    return Result.of(Ref.of("mentoring.sessions", id));
  }
}
