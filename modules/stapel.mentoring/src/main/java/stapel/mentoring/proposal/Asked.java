package stapel.mentoring.proposal;

import java.util.Optional;
import java.util.Set;

/**
 * What the operator asks of a plan.
 *
 * @param meetings most meetings of one team with one mentor in the season
 * @param rooms sessions that may run at once; by the offered rooms when empty
 * @param absent mentors who cannot
 */
record Asked(int seconds, int meetings, Optional<Integer> rooms, Set<String> absent) {

  Asked {
    absent = Set.copyOf(absent);
  }
}
