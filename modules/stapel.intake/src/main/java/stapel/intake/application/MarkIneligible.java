package stapel.intake.application;

import java.util.Map;
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

/** Says that an application does not meet the conditions of its call, and why. */
@Component(service = Command.class)
@Contribution(
    id = "intake.mark-ineligible",
    permission = "intake.check",
    dataset = "intake.applications",
    place = Contribution.Place.ROW,
    when = "state:submitted,eligible,in_review",
    order = 40)
public final class MarkIneligible implements Command<MarkIneligible.Request> {

  private final StoredApplications applications;

  /** Over the applications. */
  @Activate
  public MarkIneligible(@Reference StoredApplications applications) {
    this.applications = applications;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.applications", subject = true) Ref application,
      @Field(max = 1000, lines = 3) String reason) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    applications.move(
        call, Map.of(request.application().id(), ApplicationState.INELIGIBLE), request.reason());
    return Result.done();
  }
}
