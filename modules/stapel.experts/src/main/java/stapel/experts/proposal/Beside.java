package stapel.experts.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import stapel.experts.expert.CallExpert;
import stapel.experts.proposal.Proposal.Difference;
import stapel.intake.api.Application;

/** A set of pairs beside that of today: what differs, and how each serves the applications. */
final class Beside {

  private final CallPanel panel;
  private final int experts;
  private final Set<Integer> today;

  Beside(CallPanel panel) {
    this.panel = panel;
    this.experts = panel.experts().size();
    this.today = new TreeSet<>(panel.today().keySet());
  }

  /** The pairs of both, by application and expert. */
  List<Proposal.Pair> pairs(Set<Integer> proposed) {
    Set<Integer> all = new TreeSet<>(today);
    all.addAll(proposed);
    List<Proposal.Pair> pairs = new ArrayList<>();
    for (int pair : all) {
      Difference difference =
          !proposed.contains(pair)
              ? Difference.REMOVED
              : today.contains(pair) ? Difference.STAYS : Difference.ADDED;
      pairs.add(pair(pair, difference));
    }
    return pairs;
  }

  /** What it comes to, for applications that are to have so many experts. */
  Proposal.Outcome outcome(Set<Integer> proposed, int reviews) {
    int[] loads = new int[experts];
    proposed.forEach(pair -> loads[pair % experts]++);
    int[] readers = new int[panel.applications().size()];
    today.forEach(pair -> readers[pair / experts]++);
    return new Proposal.Outcome(
        served(proposed),
        served(today),
        Arrays.stream(loads).max().orElse(0),
        Arrays.stream(loads).min().orElse(0),
        (int) Arrays.stream(readers).filter(some -> some < reviews).count());
  }

  private Proposal.Served served(Set<Integer> pairs) {
    long[] sums = new long[panel.applications().size()];
    pairs.forEach(pair -> sums[pair / experts] += panel.worth(pair));
    int worst = 0;
    long total = 0;
    for (int application = 0; application < sums.length; application++) {
      worst = sums[application] < sums[worst] ? application : worst;
      total += sums[application];
    }
    String number = sums.length == 0 ? "" : panel.applications().get(worst).number();
    return new Proposal.Served(decimal(total), decimal(sums.length == 0 ? 0 : sums[worst]), number);
  }

  private Proposal.Pair pair(int pair, Difference difference) {
    Application application = panel.applications().get(pair / experts);
    CallExpert expert = panel.experts().get(pair % experts);
    return new Proposal.Pair(
        application.id(),
        application.number(),
        expert.id(),
        expert.person(),
        decimal(panel.worth(pair)),
        difference);
  }

  private static BigDecimal decimal(long units) {
    return BigDecimal.valueOf(units)
        .divide(BigDecimal.valueOf(CallPanel.UNITS), 6, RoundingMode.HALF_EVEN);
  }
}
