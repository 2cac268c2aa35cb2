package stapel.mentoring.timetable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stapel.api.work.Progress;

/** Weights of nothing, points below zero, huge and fine numbers, plans of other problems. */
final class OddSeasonsTest {
  private static final Effort ENOUGH = new Effort(Duration.ofMinutes(3), 3, 1);
  private static final List<String> WEIGHTS =
      List.of("0", "0.5", "3", "20", "500", "0.000001", "1000000", "0.3333333333", "999999.999999");
  private static final List<String> POINTS =
      List.of("-1000000", "-40", "-0.1", "0", "0.000000000001", "70.25", "1000000");

  private static BigDecimal one(List<String> some, Random random) {
    return new BigDecimal(some.get(random.nextInt(some.size())));
  }

  private static Demand odd(long seed) {
    Random random = new Random(seed);
    Demand demand = new Seasons(seed).tiny();
    boolean oddPoints = random.nextBoolean();
    List<Fit> fits =
        demand.fits().stream()
            .map(
                fit ->
                    new Fit(
                        fit.team(),
                        fit.mentor(),
                        oddPoints ? one(POINTS, random) : fit.points(),
                        random.nextInt(3),
                        random.nextInt(3)))
            .toList();
    Weights weights =
        new Weights(
            one(WEIGHTS, random), one(WEIGHTS, random), one(WEIGHTS, random), one(WEIGHTS, random));
    Set<Session> previous = new HashSet<>();
    List<LocalDateTime> starts = new ArrayList<>(demand.slots());
    starts.add(LocalDateTime.of(1999, 12, 31, 23, 59));
    Collections.shuffle(starts, random);
    for (LocalDateTime start : starts.subList(0, random.nextInt(starts.size()))) {
      String team = "T" + random.nextInt(4);
      previous.add(new Session(team, "M" + random.nextInt(4), start));
    }
    return new Demand(
        demand.slots(), demand.rooms(), demand.mentors(), demand.teams(), fits, weights, previous);
  }

  @Test
  void keepsTheRulesAndIsNeverAboveItsBoundNorIsTheBestOfAllPlans() {
    int best = 0;
    int seasons = 120;
    for (int seed = 1000; seed < 1000 + seasons; seed++) {
      Demand demand = odd(seed);
      Plan plan = Planner.plan(demand, ENOUGH, Progress.UNSEEN);
      assertEquals(List.of(), PlanCheck.broken(demand, plan.sessions()), "seed " + seed);
      BigDecimal value = PlanCheck.objective(demand, plan.sessions());
      assertEquals(0, value.compareTo(plan.objective()), "seed " + seed);
      BigDecimal most = EveryPlan.best(demand);
      assertTrue(plan.upperBound().compareTo(most) >= 0, "seed " + seed + ": bound below " + most);
      assertTrue(plan.gapPercent().signum() >= 0);
      best += value.compareTo(most) == 0 ? 1 : 0;
    }
    assertTrue(best >= 0.95 * seasons, best + " of " + seasons + " are the best there is");
  }

  /** Ten sessions are wished for, two dates of one pair are far enough apart: the bound knows. */
  @Test
  void theBoundKnowsHowFarApartMeetingsAre() {
    LocalDateTime first = LocalDateTime.of(2026, 3, 2, 9, 0);
    List<LocalDateTime> slots = new ArrayList<>();
    for (int day = 0; day < 10; day++) {
      slots.add(first.plusDays(day));
    }
    Demand demand =
        new Demand(
            slots,
            1,
            List.of(new Mentor("M", Set.copyOf(slots), 1)),
            List.of(new Team("T", 10, 1, Set.copyOf(slots), Map.of())),
            List.of(new Fit("T", "M", BigDecimal.valueOf(50), 10, 7)),
            Weights.USUAL,
            Set.of());
    Plan plan = Planner.plan(demand, ENOUGH, Progress.UNSEEN);
    assertEquals(2, plan.sessions().size());
    assertEquals(Plan.Ending.OPTIMAL, plan.ending());
    assertEquals(0, new BigDecimal(2 * (50 - 4) - 8 * 500).compareTo(plan.upperBound()));
  }
}
