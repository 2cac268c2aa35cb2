package stapel.evaluation.drawn;

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
import stapel.evaluation.lottery.Commitment;
import stapel.evaluation.lottery.Lot;

/** Draws a kept lot again from what was committed and published, and compares every digit. */
@Component
@Contribution(
    id = "evaluation.verify-ranking-lot",
    permission = "evaluation.verify-lots",
    dataset = "evaluation.lots",
    place = Contribution.Place.ROW,
    order = 20,
    when = "state:drawn")
public final class VerifyRankingLot implements Command<VerifyRankingLot.Request> {
  private final LotStore store;

  /** Needs the lots. */
  @Activate
  public VerifyRankingLot(@Reference LotStore store) {
    this.store = store;
  }

  /** Which lot. */
  record Request(@Field(dataset = "evaluation.lots", subject = true) Ref subject) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    StoredLot lot = store.find(request.subject().id()).orElseThrow();
    String value = lot.value().orElseThrow(() -> refusal(List.of(Problem.of("lot.not-drawn"))));
    Commitment commitment =
        lot.commitment().orElseThrow(() -> refusal(List.of(Problem.of("lot.text-changed"))));
    List<Lot.Drawn> again = Lot.of(commitment, value);
    List<Lot.Drawn> kept = store.lines(lot.id());
    List<Problem> problems = new ArrayList<>();
    if (kept.size() != again.size()) {
      problems.add(Problem.of("lot.lines", kept.size(), again.size()));
    }
    for (int i = 0; i < Math.min(kept.size(), again.size()); i++) {
      if (!kept.get(i).equals(again.get(i))) {
        problems.add(Problem.of("lot.differs", i + 1, words(kept.get(i)), words(again.get(i))));
      }
    }
    if (!problems.isEmpty()) {
      throw refusal(problems);
    }
    return Result.of(request.subject())
        .message("evaluation.lot.verified", again.size(), commitment.places());
  }

  private static String words(Lot.Drawn line) {
    return line.application() + " " + line.key() + " " + (line.wins() ? "in" : "out");
  }

  private static Refusal refusal(List<Problem> problems) {
    return Refusal.of(VerifyRankingLot.class, Refusal.Kind.CONFLICT, problems);
  }
}
