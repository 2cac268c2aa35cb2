package stapel.evaluation.drawn;

import java.time.Instant;
import java.util.Optional;
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
import stapel.evaluation.api.LotCommitted;
import stapel.evaluation.lottery.Commitment;
import stapel.evaluation.ranked.OpenRows;
import stapel.evaluation.rule.RuleStore;

/**
 * Commits a lot between the applications that a ranking leaves open at its cut, before the random
 * value that decides it exists. A lot between the same applications is committed once in a call:
 * whoever dislikes an outcome cannot try again. Only one that was withdrawn is followed by another,
 * whose text names it, though the list at the cut may have changed meanwhile.
 */
@Component
@Contribution(
    id = "evaluation.commit-ranking-lot",
    permission = "evaluation.decide",
    dataset = "evaluation.rankings",
    place = Contribution.Place.ROW,
    order = 105,
    when = "state:computed,pending")
public final class CommitRankingLot implements Command<CommitRankingLot.Request> {
  private final Lots lots;
  private final LotStore store;
  private final OpenRows open;
  private final RuleStore rules;

  /** Needs what is open, the lots, and the rule, whose quotas no lot honours. */
  @Activate
  public CommitRankingLot(
      @Reference Lots lots,
      @Reference LotStore store,
      @Reference OpenRows open,
      @Reference RuleStore rules) {
    this.lots = lots;
    this.store = store;
    this.open = open;
    this.rules = rules;
  }

  /** Which ranking, where the random value will be published, and when at the earliest. */
  record Request(
      @Field(dataset = "evaluation.rankings", subject = true) Ref subject,
      @Field(max = LotSource.LONGEST) String source,
      Instant knownFrom) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    OpenRows.Open found =
        open.of(request.subject().id()).orElseThrow(() -> conflict("lot.not-newest"));
    Group group = lots.group(found.call()).orElseThrow(() -> conflict("lot.not-newest"));
    check(request, found.call(), group, call);
    Optional<StoredLot> instead = lots.withdrawn(found.call(), group);
    Commitment commitment =
        new Commitment(
            group.places(),
            LotSource.of(request.source(), request.knownFrom(), instead),
            group.contenders());
    String id =
        store.insert(
            request.subject().id(),
            found.call(),
            commitment,
            request.source().strip(),
            request.knownFrom(),
            instead,
            call);
    lots.take(group);
    call.changed(Ref.of("evaluation.lots", id), "digest=" + commitment.digest());
    call.emit(LotCommitted.of(id, found.call(), commitment.digest()));
    return Result.of(Ref.of("evaluation.lots", id, 1))
        .message("evaluation.lot.committed", commitment.digest());
  }

  private void check(Request request, String id, Group group, Call call) {
    if (!rules.ofCall(id).quotas().isEmpty()) {
      throw conflict("lot.quotas");
    }
    if (group.places() < 1 || group.places() >= group.rows().size()) {
      throw conflict("lot.nothing");
    }
    if (!request.knownFrom().isAfter(call.now())) {
      throw invalid("knownFrom", "lot.known");
    }
    lots.between(id, group)
        .ifPresent(
            lot -> {
              throw conflict("lot.again", lot.digest());
            });
    lots.waits(id, group)
        .ifPresent(
            lot -> {
              throw conflict("lot.waits", lot.digest());
            });
  }

  private static Refusal conflict(String code, Object... arguments) {
    return Refusal.of(CommitRankingLot.class, Refusal.Kind.CONFLICT, Problem.of(code, arguments));
  }

  private static Refusal invalid(String field, String code) {
    return Refusal.of(CommitRankingLot.class, Refusal.Kind.INVALID, Problem.at(field, code));
  }
}
