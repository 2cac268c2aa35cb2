package stapel.mentoring.timetable;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The best plan by trying all: takes or leaves each session there could be. */
final class EveryPlan {
  private final Demand demand;
  private final List<Session> possible = new ArrayList<>();
  private final List<Session> chosen = new ArrayList<>();
  private BigDecimal best;

  private EveryPlan(Demand demand) {
    this.demand = demand;
    for (Fit fit : demand.fits()) {
      for (LocalDateTime slot : demand.slots()) {
        Session session = new Session(fit.team(), fit.mentor(), slot);
        if (PlanCheck.broken(demand, List.of(session)).isEmpty()) {
          possible.add(session);
        }
      }
    }
    if (demand.locked().isEmpty()) {
      best = PlanCheck.objective(demand, List.of());
    }
  }

  static BigDecimal best(Demand demand) {
    EveryPlan every = new EveryPlan(demand);
    every.extend(0);
    return every.best;
  }

  /** Every part of a plan that keeps the rules keeps them too, so a broken one is left at once. */
  private void extend(int from) {
    for (int i = from; i < possible.size(); i++) {
      chosen.add(possible.get(i));
      if (PlanCheck.broken(demand, chosen).isEmpty()) {
        if (chosen.containsAll(demand.locked())) {
          BigDecimal worth = PlanCheck.objective(demand, chosen);
          best = best == null ? worth : best.max(worth);
        }
        extend(i + 1);
      }
      chosen.remove(chosen.size() - 1);
    }
  }
}
