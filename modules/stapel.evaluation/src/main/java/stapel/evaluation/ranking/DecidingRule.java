package stapel.evaluation.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where applications of equal score got different places, the step is the link of the chain that
 * parted them: for each, from the nearest of the same score with another place, below first for
 * those who got something, above for those who did not. Places by quota keep their step.
 */
final class DecidingRule {
  private static final int NOBODY = Integer.MAX_VALUE;

  private DecidingRule() {}

  static List<Places.Given> named(
      List<Ladder.Rung> rungs, List<Places.Given> given, List<TieRule> chain) {
    List<Integer> byRank = new ArrayList<>();
    List<Integer> gaps = new ArrayList<>();
    int strongest = NOBODY;
    for (int i = 0; i < rungs.size(); i++) {
      strongest = Math.min(strongest, rungs.get(i).separator());
      if (!given.get(i).step().startsWith(QuotaPlaces.QUOTA)) {
        byRank.add(i);
        gaps.add(strongest);
        strongest = NOBODY;
      }
    }
    List<Places.Given> named = new ArrayList<>(given);
    int[] links = links(byRank.stream().map(i -> given.get(i).place()).toList(), gaps);
    for (int k = 0; k < links.length; k++) {
      Place place = given.get(byRank.get(k)).place();
      if (links[k] >= 0 && links[k] < chain.size() && place != Place.TIE) {
        named.set(byRank.get(k), new Places.Given(place, chain.get(links[k]).toString()));
      }
    }
    return named;
  }

  /** For each place, the position of the deciding link; {@link #NOBODY} where none decided. */
  private static int[] links(List<Place> places, List<Integer> gaps) {
    int size = places.size();
    int[] above = new int[size];
    int[] below = new int[size];
    Arrays.fill(above, NOBODY);
    Arrays.fill(below, NOBODY);
    for (int i = 1; i < size; i++) {
      above[i] = nearest(places.get(i - 1) != places.get(i), gaps.get(i), above[i - 1]);
    }
    for (int i = size - 2; i >= 0; i--) {
      below[i] = nearest(places.get(i + 1) != places.get(i), gaps.get(i + 1), below[i + 1]);
    }
    int[] links = new int[size];
    Arrays.setAll(
        links, i -> places.get(i) == Place.OUT || below[i] == NOBODY ? above[i] : below[i]);
    return links;
  }

  private static int nearest(boolean otherPlace, int gap, int further) {
    if (gap == Ladder.BY_SCORE) {
      return NOBODY;
    }
    if (otherPlace) {
      return gap;
    }
    return further == NOBODY ? NOBODY : Math.min(gap, further);
  }
}
