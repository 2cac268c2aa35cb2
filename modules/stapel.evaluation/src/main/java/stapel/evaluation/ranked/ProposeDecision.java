package stapel.evaluation.ranked;

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

/** Lets a ranking's decision stand as pending beside the states of the applications. */
@Component
@Contribution(
    id = "evaluation.propose-decision",
    permission = "evaluation.decide",
    dataset = "evaluation.rankings",
    place = Contribution.Place.ROW,
    order = 100,
    when = "state:computed")
public final class ProposeDecision implements Command<ProposeDecision.Request> {

  private final RankingStore store;

  /** Needs the rankings. */
  @Activate
  public ProposeDecision(@Reference RankingStore store) {
    this.store = store;
  }

  /** Which ranking. */
  record Request(@Field(dataset = "evaluation.rankings", subject = true) Ref subject) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    StoredRanking ranking = store.find(request.subject().id()).orElseThrow();
    if (ranking.state() != StoredRanking.State.COMPUTED) {
      throw Refusal.of(
          ProposeDecision.class, Refusal.Kind.CONFLICT, Problem.of("ranking.not-newest"));
    }
    store.state(ranking.id(), StoredRanking.State.PENDING);
    call.changed(request.subject(), "state=pending");
    return Result.of(Ref.of("evaluation.rankings", ranking.id()));
  }
}
