package stapel.experts.assigned;

import java.util.ArrayList;
import java.util.List;
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
import stapel.experts.api.Assignments.Pair;
import stapel.experts.expert.CallExpert;
import stapel.experts.expert.ExpertStore;
import stapel.intake.api.Application;
import stapel.intake.api.Applications;

/** Gives one application to several experts of its call. */
@Component(service = Command.class)
@Contribution(
    id = "experts.assign",
    permission = "experts.assign",
    dataset = "intake.applications",
    place = Contribution.Place.ROW,
    order = 35,
    when = "state:eligible,in_review,short_of_marks,reviewed,reinstated")
public final class Assign implements Command<Assign.Request> {

  private final StoredAssignments assignments;
  private final ExpertStore experts;
  private final Applications applications;

  /** Over the stores. */
  @Activate
  public Assign(
      @Reference StoredAssignments assignments,
      @Reference ExpertStore experts,
      @Reference Applications applications) {
    this.assignments = assignments;
    this.experts = experts;
    this.applications = applications;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.applications", subject = true) Ref application,
      @Field(dataset = "experts.experts", max = 100) List<Ref> experts) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Application application = applications.find(request.application().id()).orElseThrow();
    if (request.experts().isEmpty()) {
      throw Refusal.of(
          Assign.class, Refusal.Kind.INVALID, Problem.at("experts", "experts.none-chosen"));
    }
    List<Pair> pairs = new ArrayList<>();
    for (Ref ref : request.experts()) {
      CallExpert expert = experts.find(ref.id()).orElseThrow();
      if (!expert.call().equals(application.call())) {
        throw Refusal.of(
            Assign.class,
            Refusal.Kind.INVALID,
            Problem.at("experts", "experts.other-call", expert.code()));
      }
      pairs.add(new Pair(application.id(), expert.person()));
    }
    assignments.assignAll(call, application.call(), pairs, false);
    return Result.done().count("assigned", pairs.size());
  }
}
