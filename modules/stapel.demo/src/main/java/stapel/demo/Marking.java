package stapel.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Who reads what, and what each expert gives: quality less severity, with the noise of an honest
 * reader, on a scale of 1 to 5. Two teams at the cut get the same marks from their own experts, so
 * that a tie lies across it.
 */
final class Marking {

  static final String[] CRITERIA = {"strategy", "readiness", "effect"};
  static final int[] WEIGHTS = {3, 4, 3};
  static final int READERS = 3;

  /** One reading: positions of team and expert, and a mark for each criterion. */
  record Reading(int team, int expert, int[] marks) {

    int weighted() {
      int sum = 0;
      for (int i = 0; i < marks.length; i++) {
        sum += WEIGHTS[i] * marks[i];
      }
      return sum;
    }
  }

  private Marking() {}

  /** All readings, three a team, each expert about as many. */
  static List<Reading> readings(List<Team> teams, List<Expert> experts, Random random) {
    List<Reading> readings = new ArrayList<>();
    for (int team = 0; team < teams.size(); team++) {
      for (int k = 0; k < READERS; k++) {
        int expert = (team * 5 + k * 7 + team / experts.size()) % experts.size();
        readings.add(
            new Reading(team, expert, marks(teams.get(team), experts.get(expert), random)));
      }
    }
    return readings;
  }

  private static int[] marks(Team team, Expert expert, Random random) {
    int[] marks = new int[CRITERIA.length];
    for (int i = 0; i < marks.length; i++) {
      double seen = team.quality() - expert.severity() + 0.5 * random.nextGaussian();
      marks[i] = (int) Math.max(1, Math.min(5, Math.round(seen)));
    }
    return marks;
  }

  /** The same readings with the team behind the cut marked like the one before it. */
  static List<Reading> tied(List<Reading> readings, List<Integer> ranked, int places) {
    Map<Integer, Integer> sums = new HashMap<>();
    readings.forEach(r -> sums.merge(r.team(), r.weighted(), Integer::sum));
    List<Integer> order = new ArrayList<>(ranked);
    order.sort((a, b) -> sums.get(b) != (int) sums.get(a) ? sums.get(b) - sums.get(a) : a - b);
    int before = order.get(places - 1);
    int behind = order.get(places);
    List<int[]> marks =
        readings.stream().filter(r -> r.team() == before).map(Reading::marks).toList();
    List<Reading> tied = new ArrayList<>();
    int next = 0;
    for (Reading reading : readings) {
      tied.add(
          reading.team() == behind
              ? new Reading(behind, reading.expert(), marks.get(next++))
              : reading);
    }
    return tied;
  }
}
