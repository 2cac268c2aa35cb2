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

/** Takes an application back on behalf of the applicant. */
@Component(service = Command.class)
@Contribution(
    id = "intake.withdraw-application",
    permission = "intake.enter",
    dataset = "intake.applications",
    place = Contribution.Place.ROW,
    when =
        "state:draft,returned,submitted,eligible,in_review,reviewed,short_of_marks,shortlisted,reserve",
    order = 90,
    kind = Contribution.Kind.DESTRUCTIVE)
public final class WithdrawApplication implements Command<WithdrawApplication.Request> {

  private final StoredApplications applications;

  /** Over the applications. */
  @Activate
  public WithdrawApplication(@Reference StoredApplications applications) {
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
        call, Map.of(request.application().id(), ApplicationState.WITHDRAWN), request.reason());
    return Result.done();
  }
}
