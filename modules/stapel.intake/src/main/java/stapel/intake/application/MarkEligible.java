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

/** Says that an application meets the conditions of its call. */
@Component(service = Command.class)
@Contribution(
    id = "intake.mark-eligible",
    permission = "intake.check",
    dataset = "intake.applications",
    place = Contribution.Place.SELECTION,
    order = 30,
    when = "state:submitted")
public final class MarkEligible implements Command<MarkEligible.Request> {

  private final StoredApplications applications;

  /** Over the applications. */
  @Activate
  public MarkEligible(@Reference StoredApplications applications) {
    this.applications = applications;
  }

  /** What is asked. */
  record Request(@Field(dataset = "intake.applications", subject = true) Ref application) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    applications.move(call, Map.of(request.application().id(), ApplicationState.ELIGIBLE), "");
    return Result.done();
  }
}
