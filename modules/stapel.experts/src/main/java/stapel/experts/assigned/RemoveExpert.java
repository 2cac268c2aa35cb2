package stapel.experts.assigned;

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
import stapel.experts.expert.CallExpert;
import stapel.experts.expert.ExpertStore;
import stapel.experts.expert.Roster;

/** Takes an expert out of a call who was given nothing yet. */
@Component(service = Command.class)
@Contribution(
    id = "experts.remove-expert",
    permission = "experts.assign",
    dataset = "experts.experts",
    place = Contribution.Place.ROW,
    order = 90,
    kind = Contribution.Kind.DESTRUCTIVE)
public final class RemoveExpert implements Command<RemoveExpert.Request> {

  private final ExpertStore experts;
  private final AssignmentStore assignments;
  private final Roster roster;

  /** Over the stores. */
  @Activate
  public RemoveExpert(
      @Reference ExpertStore experts,
      @Reference AssignmentStore assignments,
      @Reference Roster roster) {
    this.experts = experts;
    this.assignments = assignments;
    this.roster = roster;
  }

  /** What is asked. */
  record Request(@Field(dataset = "experts.experts", subject = true) Ref expert) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    CallExpert expert = experts.find(request.expert().id()).orElseThrow();
    if (assignments.used(expert.id())) {
      throw Refusal.of(
          RemoveExpert.class,
          Refusal.Kind.CONFLICT,
          Problem.of("experts.has-assignments", expert.code()));
    }
    roster.remove(expert);
    return Result.done();
  }
}
