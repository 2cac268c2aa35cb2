package stapel.experts.conflict;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.experts.expert.ExpertStore;
import stapel.intake.api.Applications;

/** Looks again for conflicts of interest, as each proposal does. */
@Component(service = Command.class)
@Contribution(
    id = "experts.find-conflicts",
    permission = "experts.assign",
    dataset = "experts.conflicts",
    place = Contribution.Place.LIST,
    order = 10)
public final class FindConflicts implements Command<FindConflicts.Request> {

  private final FoundConflicts conflicts;
  private final Applications applications;
  private final ExpertStore experts;

  /** Over what is stored. */
  @Activate
  public FindConflicts(
      @Reference FoundConflicts conflicts,
      @Reference Applications applications,
      @Reference ExpertStore experts) {
    this.conflicts = conflicts;
    this.applications = applications;
    this.experts = experts;
  }

  /** In which call. */
  record Request(@Field(dataset = "intake.calls", scope = true) Ref openCall) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    String callId = request.openCall().id();
    List<Derived> found =
        conflicts.refresh(call, callId, applications.applicants(callId), experts.ofCall(callId));
    return Result.done().count("found", found.size());
  }
}
