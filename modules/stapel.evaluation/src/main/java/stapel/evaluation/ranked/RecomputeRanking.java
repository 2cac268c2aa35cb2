package stapel.evaluation.ranked;

import java.util.Arrays;
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
import stapel.api.work.Progress;
import stapel.evaluation.calculation.Snapshot;

/** Computes a kept ranking again from its snapshot and says whether every byte is the same. */
@Component
@Contribution(
    id = "evaluation.recompute-ranking",
    permission = "evaluation.rank",
    dataset = "evaluation.rankings",
    place = Contribution.Place.ROW,
    order = 120)
public final class RecomputeRanking implements Command<RecomputeRanking.Request> {
  private final PaperStore store;
  private final RankingPapers papers;
  private final Registries registries;

  /** Needs the kept files, and the words that the calculation asks for. */
  @Activate
  public RecomputeRanking(
      @Reference PaperStore store,
      @Reference RankingPapers papers,
      @Reference Registries registries) {
    this.store = store;
    this.papers = papers;
    this.registries = registries;
  }

  /** Which ranking. */
  record Request(@Field(dataset = "evaluation.rankings", subject = true) Ref subject) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    PaperStore.Papers kept =
        store
            .find(request.subject().id())
            .orElseThrow(() -> conflict("evaluation.recompute.nothing"));
    Snapshot snapshot =
        Snapshot.read(papers.read(kept.inputs()))
            .orElseThrow(() -> conflict("evaluation.recompute.nothing"));
    if (snapshot.contributed()) {
      throw conflict("evaluation.recompute.method");
    }
    byte[] again = snapshot.ranking(registries, Progress.of(call));
    if (!Arrays.equals(again, papers.read(kept.outcome()))) {
      throw conflict("evaluation.recompute.differs");
    }
    return Result.of(request.subject()).message("evaluation.recompute.same", kept.inputs());
  }

  private static Refusal conflict(String code) {
    return Refusal.of(RecomputeRanking.class, Refusal.Kind.CONFLICT, Problem.of(code));
  }
}
