package stapel.mentoring.timetable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stapel.api.work.Progress;

/** Twelve teams want two sessions each, and three mentors have hours for twenty-one of them. */
final class ScarceSeasonsTest {

  private static final LocalDateTime FIRST = LocalDateTime.of(2026, 12, 6, 10, 0);
  private static final int TEAMS = 12;
  private static final int MENTORS = 3;

  /** Six slots on a Sunday, three on the next. */
  private static final List<LocalDateTime> SLOTS =
      Stream.concat(
              IntStream.range(0, 6).mapToObj(FIRST::plusHours),
              IntStream.range(4, 7).mapToObj(hour -> FIRST.plusDays(7).plusHours(hour)))
          .toList();

  private static Demand season(int shift) {
    List<Mentor> mentors = new ArrayList<>();
    List<Team> teams = new ArrayList<>();
    List<Fit> fits = new ArrayList<>();
    for (int m = 0; m < MENTORS; m++) {
      mentors.add(new Mentor("M" + m, Set.copyOf(SLOTS), 5));
    }
    for (int t = 0; t < TEAMS; t++) {
      LocalDateTime dear = SLOTS.get((t * 5 + shift) % SLOTS.size());
      teams.add(new Team("T" + t, 2, 1, Set.copyOf(SLOTS), Map.of(dear, BigDecimal.TEN)));
      for (int m = 0; m < MENTORS; m++) {
        int points = 40 + (t * 37 + m * 53 + shift * 29) % 91;
        fits.add(
            new Fit("T" + t, "M" + m, BigDecimal.valueOf(points), (t + m) % 7 == 0 ? 0 : 1, 0));
      }
    }
    return new Demand(SLOTS, 3, mentors, teams, fits, Weights.USUAL, Set.of());
  }

  private static Plan plan(Demand demand, int seconds) {
    return Planner.plan(demand, new Effort(Duration.ofSeconds(seconds), 1), Progress.UNSEEN);
  }

  /**
   * A team has one session a day, so the first day takes twelve, and nine hours are left for the
   * second: at most twenty-one. The bound knows it, and a plan made beside another one comes near.
   */
  @Test
  void theBoundAndThePlanMeetWhereHoursAreShort() {
    for (int shift = 0; shift < 2; shift++) {
      Set<Session> earlier = Set.copyOf(plan(season(shift + 1), 1).sessions());
      Demand demand = season(shift).after(earlier);
      Plan plan = plan(demand, 20);
      assertEquals(List.of(), PlanCheck.broken(demand, plan.sessions()));
      assertEquals(21, plan.sessions().size());
      assertTrue(plan.gapPercent().doubleValue() < 2, shift + ": " + plan.gapPercent() + " %");
    }
  }
}
