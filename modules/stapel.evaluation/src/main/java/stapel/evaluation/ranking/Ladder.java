package stapel.evaluation.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import stapel.evaluation.api.Fraction;

/** The applications that have a rank, best first, tied ones by id. */
final class Ladder {
  /** Separated by the score itself; rules of the chain count from 0. */
  static final int BY_SCORE = -1;

  /**
   * One application on it.
   *
   * @param rank shared by the tied: 1, 2, 2, 4
   * @param separator the rule that parts it from the one before: {@link #BY_SCORE}, the position of
   *     a link of the chain, or the number of links when nothing parts them
   */
  record Rung(Standing standing, int rank, int separator) {}

  private record Keyed(Standing standing, List<Optional<Fraction>> keys) {}

  private Ladder() {}

  static List<Rung> of(List<Standing> ranked, Direction direction, TieChain chain) {
    List<Standing> sorted = new ArrayList<>(ranked);
    Comparator<Standing> byId = Comparator.comparing(standing -> standing.application().id());
    Comparator<Standing> byScore = (a, b) -> direction.compare(score(a), score(b));
    sorted.sort(byScore.thenComparing(byId));
    List<Rung> rungs = new ArrayList<>(sorted.size());
    for (int from = 0; from < sorted.size(); ) {
      int to = from + 1;
      while (to < sorted.size() && score(sorted.get(to)).equals(score(sorted.get(from)))) {
        to++;
      }
      addGroup(rungs, sorted.subList(from, to), chain);
      from = to;
    }
    return rungs;
  }

  /** Only these rungs, each parted from the one before by what parted it from all between them. */
  static List<Rung> among(List<Rung> rungs, Predicate<Rung> wanted) {
    List<Rung> kept = new ArrayList<>();
    int strongest = Integer.MAX_VALUE;
    for (Rung rung : rungs) {
      strongest = Math.min(strongest, rung.separator());
      if (wanted.test(rung)) {
        kept.add(new Rung(rung.standing(), rung.rank(), strongest));
        strongest = Integer.MAX_VALUE;
      }
    }
    return kept;
  }

  private static Fraction score(Standing standing) {
    return standing.score().orElseThrow();
  }

  /** Applications of equal score: sorted by the chain, which is asked only where there is a tie. */
  private static void addGroup(List<Rung> rungs, List<Standing> equal, TieChain chain) {
    int first = rungs.size() + 1;
    if (equal.size() == 1) {
      rungs.add(new Rung(equal.get(0), first, BY_SCORE));
      return;
    }
    List<Keyed> keyed = new ArrayList<>();
    equal.forEach(standing -> keyed.add(new Keyed(standing, chain.keys(standing.application()))));
    keyed.sort((a, b) -> chain.compare(a.keys(), b.keys()));
    for (int i = 0; i < keyed.size(); i++) {
      Standing standing = keyed.get(i).standing();
      int separator =
          i == 0 ? BY_SCORE : chain.separator(keyed.get(i - 1).keys(), keyed.get(i).keys());
      boolean shared = separator == chain.rules().size();
      rungs.add(
          new Rung(standing, shared ? rungs.get(rungs.size() - 1).rank() : first + i, separator));
    }
  }
}
