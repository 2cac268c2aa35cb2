package stapel.experts.conflict;

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

/** Notes what an expert is tied to. */
@Component(service = Command.class)
@Contribution(
    id = "experts.add-tie",
    permission = "experts.assign",
    dataset = "experts.experts",
    place = Contribution.Place.ROW,
    order = 40)
public final class AddTie implements Command<AddTie.Request> {

  private final TieStore ties;
  private final ExpertStore experts;

  /** Over the stores. */
  @Activate
  public AddTie(@Reference TieStore ties, @Reference ExpertStore experts) {
    this.ties = ties;
    this.experts = experts;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "experts.experts", subject = true) Ref expert,
      @Field(choices = {"inn", "employer", "application"}) String kind,
      @Field(max = 300) String to) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    CallExpert expert = experts.find(request.expert().id()).orElseThrow();
    Tie tie =
        new Tie(
            call.newId(),
            expert.call(),
            expert.id(),
            Tie.Kind.of(request.kind()),
            request.to().strip());
    if (tie.compared().isEmpty()) {
      throw Refusal.of(AddTie.class, Refusal.Kind.INVALID, Problem.at("to", "experts.tie-empty"));
    }
    if (ties.same(tie).isPresent()) {
      throw Refusal.of(AddTie.class, Refusal.Kind.CONFLICT, Problem.at("to", "experts.tie-there"));
    }
    ties.add(tie, call);
    return Result.of(Ref.of("experts.ties", tie.id(), 1));
  }
}
