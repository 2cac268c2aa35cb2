package stapel.evaluation.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Spends a budget down a list by score: the highest first, equal scores in the order given (so a
 * list that comes from a ranking keeps the order its ties were settled in). A candidate is funded
 * when eligible, when an amount is known, and when the amount fits in what remains.
 */
public final class BudgetCut {
  private BudgetCut() {}

  /** Every candidate once, by score descending. */
  public static List<Funding> of(List<Candidate> candidates, BigDecimal budget, BudgetRule rule) {
    List<Candidate> ordered = new ArrayList<>(candidates);
    ordered.sort(Comparator.comparing(Candidate::score).reversed());
    List<Funding> cut = new ArrayList<>(ordered.size());
    BigDecimal remaining = budget;
    boolean stopped = false;
    for (Candidate candidate : ordered) {
      boolean fits =
          candidate.mayBeFunded() && candidate.amount().orElseThrow().compareTo(remaining) <= 0;
      stopped |= rule == BudgetRule.STOP && candidate.mayBeFunded() && !fits;
      boolean funded = fits && !stopped;
      remaining = funded ? remaining.subtract(candidate.amount().orElseThrow()) : remaining;
      cut.add(new Funding(candidate, funded, remaining));
    }
    return cut;
  }
}
