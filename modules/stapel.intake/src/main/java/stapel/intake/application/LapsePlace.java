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

/** Notes that the applicant did not answer in time. */
@Component(service = Command.class)
@Contribution(
    id = "intake.lapse-place",
    permission = "intake.check",
    dataset = "intake.applications",
    place = Contribution.Place.ROW,
    when = "state:offered",
    order = 73)
public final class LapsePlace implements Command<LapsePlace.Request> {

  private final StoredApplications applications;

  /** Over the applications. */
  @Activate
  public LapsePlace(@Reference StoredApplications applications) {
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
        Map.of(request.application().id(), ApplicationState.LAPSED),
        request.reason().orElse(""));
    return Result.done();
  }
}
