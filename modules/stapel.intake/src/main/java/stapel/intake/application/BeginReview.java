package stapel.intake.application;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.intake.api.ApplicationState;
import stapel.intake.api.CallState;
import stapel.intake.call.StoredCalls;

/** Hands the eligible applications of a closed call to the experts. */
@Component(service = Command.class)
@Contribution(
    id = "intake.begin-review",
    permission = "intake.manage",
    dataset = "intake.calls",
    place = Contribution.Place.ROW,
    when = "state:closed",
    order = 46)
public final class BeginReview implements Command<BeginReview.Request> {

  private final StoredCalls calls;
  private final StoredApplications applications;

  /** Over calls and applications. */
  @Activate
  public BeginReview(@Reference StoredCalls calls, @Reference StoredApplications applications) {
    this.calls = calls;
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
    String id = request.openCall().id();
    Map<ApplicationState, Long> counts = applications.count(id);
    List<Problem> problems = new ArrayList<>();
    long unchecked = counts.getOrDefault(ApplicationState.SUBMITTED, 0L);
    if (unchecked > 0) {
      problems.add(Problem.of("intake.unchecked", unchecked));
    }
    if (counts.getOrDefault(ApplicationState.ELIGIBLE, 0L) == 0) {
      problems.add(Problem.of("intake.none-eligible"));
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(BeginReview.class, Refusal.Kind.CONFLICT, problems);
    }
    calls.move(call, id, CallState.IN_REVIEW, "");
    Map<String, ApplicationState> targets = new LinkedHashMap<>();
    applications
        .in(id, EnumSet.of(ApplicationState.ELIGIBLE))
        .forEach(a -> targets.put(a.id(), ApplicationState.IN_REVIEW));
    applications.move(call, targets, "");
    return Result.done().count("handed", targets.size());
  }
}
