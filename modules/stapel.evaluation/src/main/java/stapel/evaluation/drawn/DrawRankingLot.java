package stapel.evaluation.drawn;

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
import stapel.evaluation.api.LotDrawn;
import stapel.evaluation.lottery.Commitment;
import stapel.evaluation.lottery.Lot;

/** Draws a committed lot by its public random value, once, and settles the rows it decides. */
@Component
@Contribution(
    id = "evaluation.draw-ranking-lot",
    permission = "evaluation.decide",
    dataset = "evaluation.lots",
    place = Contribution.Place.ROW,
    kind = Contribution.Kind.DESTRUCTIVE,
    order = 10,
    when = "state:committed")
public final class DrawRankingLot implements Command<DrawRankingLot.Request> {
  private final Lots lots;
  private final LotStore store;

  /** Needs the lots and what they decide. */
  @Activate
  public DrawRankingLot(@Reference Lots lots, @Reference LotStore store) {
    this.lots = lots;
    this.store = store;
  }

  /** Which lot, and the value as its source published it. */
  record Request(
      @Field(dataset = "evaluation.lots", subject = true) Ref subject,
      @Field(max = 400) String publicValue) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    StoredLot lot = lots.waiting(request.subject().id());
    if (call.now().isBefore(lot.knownFrom())) {
      throw conflict("lot.early");
    }
    String value = request.publicValue().strip();
    Commitment commitment = lot.commitment().orElseThrow(() -> conflict("lot.text-changed"));
    Group group =
        lots.group(lot.call())
            .filter(found -> Lots.decides(lot, found))
            .orElseThrow(() -> conflict("lot.list-changed"));
    List<Lot.Drawn> order = Lot.of(commitment, value);
    store.drawn(lot, value, order, group.applications(), call);
    lots.settle(group, order);
    call.changed(request.subject(), "digest=" + lot.digest());
    call.emit(LotDrawn.of(lot.id(), lot.call(), lot.digest(), value));
    return Result.of(Ref.of("evaluation.lots", lot.id()))
        .count("contenders", order.size())
        .count("places", commitment.places());
  }

  private static Refusal conflict(String code) {
    return Refusal.of(DrawRankingLot.class, Refusal.Kind.CONFLICT, Problem.of(code));
  }
}
