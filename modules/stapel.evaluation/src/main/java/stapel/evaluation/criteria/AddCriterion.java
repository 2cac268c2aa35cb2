package stapel.evaluation.criteria;

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

/** Adds a criterion to a call. */
@Component
@Contribution(
    id = "evaluation.add-criterion",
    permission = "evaluation.set-criteria",
    dataset = "evaluation.criteria",
    place = Contribution.Place.LIST)
public final class AddCriterion implements Command<AddCriterion.Request> {

  private final CriteriaStore store;

  /** Needs the criteria. */
  @Activate
  public AddCriterion(@Reference CriteriaStore store) {
    this.store = store;
  }

  /** The call and the criterion. */
  record Request(
      @Field(dataset = "intake.calls", scope = true) Ref call, CriterionForm criterion) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    var others = store.ofCall(request.call().id());
    int next = others.stream().mapToInt(ScoredCriterion::place).max().orElse(0) + 1;
    ScoredCriterion criterion =
        request.criterion().criterion(call.newId(), request.call().id(), next);
    if (others.stream().anyMatch(other -> other.code().equals(criterion.code()))) {
      throw Refusal.of(
          AddCriterion.class,
          Refusal.Kind.CONFLICT,
          Problem.at("criterion.code", "code.taken", criterion.code()));
    }
    store.insert(criterion);
    request
        .criterion()
        .anchors()
        .forEach(a -> store.anchor(call.newId(), criterion, a.score(), a.words()));
    return Result.of(Ref.of("evaluation.criteria", criterion.id(), 1));
  }
}
