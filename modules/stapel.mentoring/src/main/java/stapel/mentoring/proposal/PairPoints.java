package stapel.mentoring.proposal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stapel.mentoring.wish.WishRank;
import stapel.mentoring.wish.WishRank.Role;
import stapel.mentoring.wish.WishRank.Side;

/**
 * What a meeting of two is worth by their wishes (docs/decisions/0195-what-a-meeting-is-worth.md):
 * 40, and more the higher each stands on the other's list; a team's list counts twice as much as a
 * mentor's.
 */
final class PairPoints {
  private static final int USUAL = 40;
  private static final int FIRST_OF_TEAM = 60;
  private static final int FIRST_OF_MENTOR = 30;

  /** Wishes after the fifth are worth as much as it. */
  private static final int STEPS = 5;

  private final Map<List<String>, Integer> points = new HashMap<>();
  private final Map<List<String>, Boolean> never = new HashMap<>();

  PairPoints(List<WishRank> ranks) {
    for (WishRank rank : ranks) {
      List<String> pair = List.of(rank.application(), rank.mentor());
      if (rank.never()) {
        never.put(pair, true);
      } else if (rank.role() == Role.MENTOR) {
        int first = rank.side() == Side.TEAM ? FIRST_OF_TEAM : FIRST_OF_MENTOR;
        points.merge(pair, worth(first, rank.place()), Integer::sum);
      }
    }
  }

  private static int worth(int first, int place) {
    return first - first / (STEPS + 1) * (Math.min(place, STEPS) - 1);
  }

  /** Points of one meeting. */
  int of(String team, String mentor) {
    return USUAL + points.getOrDefault(List.of(team, mentor), 0);
  }

  /** True when one of the two must not meet the other. */
  boolean never(String team, String mentor) {
    return never.containsKey(List.of(team, mentor));
  }
}
