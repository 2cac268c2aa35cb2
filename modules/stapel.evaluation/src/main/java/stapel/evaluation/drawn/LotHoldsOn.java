package stapel.evaluation.drawn;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.command.Call;
import stapel.api.command.Listener;
import stapel.evaluation.api.RankingComputed;

/** A lot holds on when a ranking is computed anew that leaves the same applications open. */
@Component
@Contribution(id = "evaluation.lot-holds-on", permission = "evaluation.decide")
public final class LotHoldsOn implements Listener<RankingComputed> {
  private final Lots lots;

  /** Needs the lots. */
  @Activate
  public LotHoldsOn(@Reference Lots lots) {
    this.lots = lots;
  }

  @Override
  public Class<RankingComputed> event() {
    return RankingComputed.class;
  }

  @Override
  public void on(RankingComputed event, Call call) {
    lots.holdOn(event.call());
  }
}
