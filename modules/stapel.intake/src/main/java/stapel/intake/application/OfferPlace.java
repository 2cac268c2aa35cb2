package stapel.intake.application;

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
import stapel.api.command.Result;
import stapel.intake.api.ApplicationState;

/** Offers a place in the programme. */
@Component(service = Command.class)
@Contribution(
    id = "intake.offer-place",
    permission = "intake.check",
    dataset = "intake.applications",
    place = Contribution.Place.ROW,
    when = "state:shortlisted,reserve",
    order = 70)
public final class OfferPlace implements Command<OfferPlace.Request> {

  private final StoredApplications applications;

  /** Over the applications. */
  @Activate
  public OfferPlace(@Reference StoredApplications applications) {
    this.applications = applications;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.applications", subject = true) Ref application,
      @Field(max = 1000, lines = 3) Optional<String> reason) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    applications.move(
        call,
        Map.of(request.application().id(), ApplicationState.OFFERED),
        request.reason().orElse(""));
    return Result.done();
  }
}
