package stapel.mentoring.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who stands where on whose list: 0 is a first wish. */
final class Ranks {
  /** Stands on no list and is not accepted. */
  static final int NEVER = Integer.MAX_VALUE;

  /** Person as the team sees it; team as the person sees it. Both team by person. */
  final int[][] ofPerson;

  final int[][] ofTeam;

  /** Conflicts, team by person. */
  final boolean[][] conflict;

  Ranks(Market market) {
    int teams = market.teams().size();
    int persons = market.persons().size();
    Map<String, Integer> team = numbers(market.teams());
    Map<String, Integer> person = numbers(market.persons());
    ofPerson = new int[teams][];
    ofTeam = new int[teams][persons];
    conflict = new boolean[teams][persons];
    for (int t = 0; t < teams; t++) {
      ofPerson[t] = row(market.teams().get(t), person, market.strict());
    }
    for (int p = 0; p < persons; p++) {
      int[] row = row(market.persons().get(p), team, market.strict());
      for (int t = 0; t < teams; t++) {
        ofTeam[t][p] = row[t];
      }
    }
    for (List<String> pair : market.conflicts()) {
      if (team.containsKey(pair.get(0)) && person.containsKey(pair.get(1))) {
        conflict[team.get(pair.get(0))][person.get(pair.get(1))] = true;
      }
    }
  }

  private static Map<String, Integer> numbers(List<Side> sides) {
    Map<String, Integer> numbers = new HashMap<>();
    sides.forEach(side -> numbers.put(side.id(), numbers.size()));
    return numbers;
  }

  private static int[] row(Side side, Map<String, Integer> others, boolean strict) {
    int[] ranks = new int[others.size()];
    boolean closed = strict && !side.wishes().isEmpty();
    Arrays.fill(ranks, closed ? NEVER : side.wishes().size());
    int rank = 0;
    for (Set<String> equals : side.wishes()) {
      for (String id : equals) {
        if (others.containsKey(id)) {
          ranks[others.get(id)] = rank;
        }
      }
      rank++;
    }
    return ranks;
  }

  /** True when both accept each other. */
  boolean mayBe(int team, int person) {
    return !conflict[team][person]
        && ofPerson[team][person] != NEVER
        && ofTeam[team][person] != NEVER;
  }
}
