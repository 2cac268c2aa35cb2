package stapel.intake.application;

import java.util.EnumSet;
import java.util.LinkedHashMap;
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
import stapel.intake.api.Application;
import stapel.intake.api.ApplicationState;

/**
 * Marks every submitted application of a call as eligible; those marked already stay as they are.
 */
@Component(service = Command.class)
@Contribution(
    id = "intake.accept-all",
    permission = "intake.check",
    dataset = "intake.calls",
    place = Contribution.Place.ROW,
    when = "state:open,closed -waiting:0",
    order = 45)
public final class AcceptAll implements Command<AcceptAll.Request> {

  private final StoredApplications applications;

  /** Over the applications. */
  @Activate
  public AcceptAll(@Reference StoredApplications applications) {
    this.applications = applications;
  }

  /** What is asked. */
  record Request(@Field(dataset = "intake.calls", subject = true) Ref openCall) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Map<String, ApplicationState> targets = new LinkedHashMap<>();
    for (Application application :
        applications.in(request.openCall().id(), EnumSet.of(ApplicationState.SUBMITTED))) {
      targets.put(application.id(), ApplicationState.ELIGIBLE);
    }
    applications.move(call, targets, "");
    return Result.done().count("accepted", targets.size());
  }
}
