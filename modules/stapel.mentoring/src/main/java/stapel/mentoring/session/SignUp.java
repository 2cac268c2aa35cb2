package stapel.mentoring.session;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Prefilled;
import stapel.api.command.Result;
import stapel.api.data.Reader;
import stapel.mentoring.contact.OwnTeam;

/** A team books a free hour itself. */
@Component(service = Command.class)
@Contribution(
    id = "mentoring.sign-up",
    permission = "mentoring.attend",
    dataset = "mentoring.hours",
    place = Contribution.Place.ROW,
    order = 10,
    when = "state:free")
public final class SignUp implements Command<SignUp.Request>, Prefilled {

  private final OwnBookings bookings;

  /** Over the rules of own bookings. */
  @Activate
  public SignUp(@Reference OwnBookings bookings) {
    this.bookings = bookings;
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
    String id = bookings.signUp(request.hour().id(), request.application(), call);
    return Result.of(Ref.of("mentoring.sessions", id));
  }
}
