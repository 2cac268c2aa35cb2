package stapel.evaluation.drawn;

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
import stapel.evaluation.api.LotWithdrawn;

/**
 * Withdraws a committed lot whose random value does not come, with the reason; the lot stays to be
 * read. When the value comes is what whoever committed the lot has typed, and nobody checked it: so
 * somebody else withdraws it, at any time.
 */
@Component
@Contribution(
    id = "evaluation.withdraw-ranking-lot",
    permission = "evaluation.decide",
    dataset = "evaluation.lots",
    place = Contribution.Place.ROW,
    kind = Contribution.Kind.DESTRUCTIVE,
    order = 30,
    when = "state:committed")
public final class WithdrawRankingLot implements Command<WithdrawRankingLot.Request> {
  private final Lots lots;
  private final LotStore store;

  /** Needs the lots and what they decide. */
  @Activate
  public WithdrawRankingLot(@Reference Lots lots, @Reference LotStore store) {
    this.lots = lots;
    this.store = store;
  }

  /** Which lot and why. */
  record Request(
      @Field(dataset = "evaluation.lots", subject = true) Ref subject,
      @Field(max = 1000, lines = 2) String reason) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    StoredLot lot = lots.waiting(request.subject().id());
    if (lot.committedBy().equals(call.person())) {
      throw conflict("lot.other-person");
    }
    store.withdrawn(lot, request.reason().strip(), call);
    lots.release(lot);
    call.changed(request.subject(), "digest=" + lot.digest());
    call.emit(LotWithdrawn.of(lot.id(), lot.call(), lot.digest()));
    return Result.of(Ref.of("evaluation.lots", lot.id()));
  }

  private static Refusal conflict(String code) {
    return Refusal.of(WithdrawRankingLot.class, Refusal.Kind.CONFLICT, Problem.of(code));
  }
}
