package stapel.mentoring.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;

/** Deferred acceptance: a team proposes down its list, a person keeps the best so far. */
final class StableMatching {
  static final int NONE = -1;

  private final Market market;
  private final Ranks ranks;
  private final int[][] order;
  private final int[] lot;
  private final int[] next;
  private final boolean[] again;
  private final List<PriorityQueue<Integer>> held = new ArrayList<>();

  StableMatching(Market market, Ranks ranks, long seed) {
    this.market = market;
    this.ranks = ranks;
    int teams = market.teams().size();
    Random random = new Random(seed);
    lot = shuffled(teams, random);
    order = new int[teams][];
    for (int t = 0; t < teams; t++) {
      order[t] = order(t, shuffled(market.persons().size(), random));
    }
    next = new int[teams];
    again = new boolean[teams];
    for (int p = 0; p < market.persons().size(); p++) {
      held.add(new PriorityQueue<>(better(p).reversed()));
    }
  }

  private static int[] shuffled(int size, Random random) {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(numbers, random);
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private int[] order(int team, int[] persons) {
    return Arrays.stream(persons)
        .filter(person -> ranks.mayBe(team, person))
        .boxed()
        .sorted(Comparator.comparingInt(person -> ranks.ofPerson[team][person]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Among equals first who has come to the end of the list already, then by lot. */
  private Comparator<Integer> better(int person) {
    return Comparator.<Integer>comparingInt(team -> ranks.ofTeam[team][person])
        .thenComparing(team -> !again[team])
        .thenComparing(team -> lot[team]);
  }

  /** The person of each team or {@link #NONE}. */
  int[] match() {
    Deque<Integer> free = new ArrayDeque<>();
    IntStream.range(0, next.length).forEach(free::add);
    while (!free.isEmpty()) {
      int team = free.remove();
      if (next[team] == order[team].length && !again[team]) {
        again[team] = true;
        next[team] = 0;
      }
      if (next[team] < order[team].length) {
        propose(team, order[team][next[team]++], free);
      }
    }
    int[] matched = new int[next.length];
    Arrays.fill(matched, NONE);
    for (int p = 0; p < held.size(); p++) {
      for (int team : held.get(p)) {
        matched[team] = p;
      }
    }
    return matched;
  }

  private void propose(int team, int person, Deque<Integer> free) {
    PriorityQueue<Integer> teams = held.get(person);
    teams.add(team);
    if (teams.size() > market.persons().get(person).places()) {
      free.add(teams.remove());
    }
  }
}
