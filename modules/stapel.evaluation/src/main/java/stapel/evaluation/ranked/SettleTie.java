package stapel.evaluation.ranked;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/** Writes down how people settled a tie that lies across the cut. */
@Component
@Contribution(
    id = "evaluation.settle-tie",
    permission = "evaluation.decide",
    dataset = "evaluation.places",
    place = Contribution.Place.ROW,
    when = "decision:open")
public final class SettleTie implements Command<SettleTie.Request> {

  private final RankingStore store;
  private final OpenRows open;
  private final LotHold lots;
  private final StepText steps;

  /** Needs the rankings, and which of their rows a lot settles. */
  @Activate
  public SettleTie(
      @Reference RankingStore store,
      @Reference OpenRows open,
      @Reference LotHold lots,
      @Reference Registries registries) {
    this.store = store;
    this.open = open;
    this.lots = lots;
    this.steps = new StepText(registries.messages(SettleTie.class), Map.of());
  }

  /** Which row, what was decided, and by what: the chair's vote, a clause, a lot. */
  record Request(
      @Field(dataset = "evaluation.places", subject = true) Ref subject,
      Outcome outcome,
      @Field(max = 100) String reason) {}

  /** What people decided. */
  enum Outcome {
    /** A place. */
    CHOSEN,
    /** The reserve list. */
    RESERVE,
    /** No place. */
    REFUSED
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    StoredRanking ranking = store.ofRow(request.subject().id()).orElseThrow();
    boolean changeable =
        ranking.state() == StoredRanking.State.COMPUTED
            || ranking.state() == StoredRanking.State.PENDING;
    String row = request.subject().id();
    if (open.taken(row) || lots.holds(ranking.call(), row)) {
      throw Refusal.of(SettleTie.class, Refusal.Kind.CONFLICT, Problem.of("tie.by-lot"));
    }
    RankedRow.Decision decision = RankedRow.Decision.valueOf(request.outcome().name());
    String step = "settled: " + request.reason().strip();
    if (!changeable || !store.settle(row, decision, step, steps.of(step))) {
      throw Refusal.of(SettleTie.class, Refusal.Kind.CONFLICT, Problem.of("tie.none"));
    }
    call.changed(request.subject(), "decision=" + decision.key());
    return Result.of(Ref.of("evaluation.rankings", ranking.id()));
  }
}
