package stapel.mentoring.timetable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import stapel.api.work.Progress;

/** Plans against a second reading of the rules and against all plans there are. */
final class PlannerTest {
  /**
   * Heated once, as large seasons are, and so long that the moves decide, on a busy machine too.
   */
  private static final Effort ENOUGH = new Effort(Duration.ofMinutes(3), 7, 1);

  private static Plan checked(Demand demand, Effort effort) {
    Plan plan = Planner.plan(demand, effort, Progress.UNSEEN);
    assertEquals(List.of(), PlanCheck.brokenWhole(demand, plan.sessions()));
    assertEquals(
        0, PlanCheck.objective(demand, plan.sessions()).compareTo(plan.objective()), "objective");
    assertTrue(plan.upperBound().compareTo(plan.objective()) >= 0, "bound below its plan");
    int missing = plan.unassigned().stream().mapToInt(Shortfall::missing).sum();
    int wanted = demand.teams().stream().mapToInt(Team::sessions).sum();
    assertEquals(wanted, plan.sessions().size() + missing);
    return plan;
  }

  @Test
  void findsTheBestOfAllPlansAndTheBoundIsNeverBelowIt() {
    int proved = 0;
    for (int seed = 0; seed < 60; seed++) {
      Demand demand = new Seasons(seed).tiny();
      BigDecimal best = EveryPlan.best(demand);
      Plan plan = checked(demand, ENOUGH);
      assertEquals(0, best.compareTo(plan.objective()), "seed " + seed);
      assertTrue(plan.upperBound().compareTo(best) >= 0, "seed " + seed);
      proved += plan.ending() == Plan.Ending.OPTIMAL ? 1 : 0;
    }
    assertTrue(proved >= 30, proved + " of 60 proved");
  }

  @Test
  void keepsTheRulesWhereLimitsOfEveryKindBite() {
    for (int seed = 0; seed < 10; seed++) {
      Plan plan = checked(new Seasons(seed).small(), ENOUGH);
      assertTrue(plan.gapPercent().doubleValue() < 3, "seed " + seed + ": " + plan.gapPercent());
    }
  }

  /** What a plan of other wishes has is locked where it stands, however little it is worth here. */
  @Test
  void lockedSessionsStayAndThePlanIsTheBestOfAllThatHaveThem() {
    int locked = 0;
    for (int seed = 0; seed < 60; seed++) {
      Demand demand = new Seasons(seed).tiny();
      Plan worst = Planner.plan(opposite(demand), ENOUGH, Progress.UNSEEN);
      Demand half =
          demand.locking(
              Set.copyOf(worst.sessions().subList(0, (worst.sessions().size() + 1) / 2)));
      locked += half.locked().size();
      BigDecimal best = EveryPlan.best(half);
      Plan plan = checked(half, ENOUGH);
      assertEquals(0, best.compareTo(plan.objective()), "seed " + seed);
    }
    assertTrue(locked > 50, locked + " locked");
  }

  private static Demand opposite(Demand demand) {
    return new Demand(
        demand.slots(),
        demand.rooms(),
        demand.mentors(),
        demand.teams(),
        demand.fits().stream()
            .map(
                fit ->
                    new Fit(
                        fit.team(),
                        fit.mentor(),
                        fit.points().negate(),
                        fit.maxMeetings(),
                        fit.minDaysBetween()))
            .toList(),
        demand.weights(),
        Set.of());
  }

  @Test
  void lockedSessionsOfASeasonStayWhereTheyAre() {
    Demand demand = new Seasons(11).usual();
    Plan other = Planner.plan(opposite(demand), ENOUGH, Progress.UNSEEN);
    Set<Session> stay = Set.copyOf(other.sessions().subList(0, 20));
    Plan plan = checked(demand.locking(stay), ENOUGH);
    assertTrue(plan.gapPercent().doubleValue() < 1.5, "gap " + plan.gapPercent());
  }

  @Test
  void lockedSessionsThatBreakALimitAreNamed() {
    Demand demand = new Seasons(11).usual();
    Session first = Planner.plan(demand, ENOUGH, Progress.UNSEEN).sessions().get(0);
    String other =
        demand.fits().stream()
            .filter(fit -> fit.mentor().equals(first.mentor()))
            .map(Fit::team)
            .filter(team -> !team.equals(first.team()))
            .findFirst()
            .orElseThrow();
    Session clashing = new Session(other, first.mentor(), first.start());
    assertEquals(Optional.empty(), Planner.impossible(demand.locking(Set.of(first))));
    assertTrue(Planner.impossible(demand.locking(Set.of(first, clashing))).isPresent());
  }

  @Test
  void isTheSameForTheSameSeed() {
    Demand demand = new Seasons(3).small();
    Plan first = Planner.plan(demand, ENOUGH, Progress.UNSEEN);
    Plan second = Planner.plan(demand, ENOUGH, Progress.UNSEEN);
    assertEquals(first.sessions(), second.sessions());
    assertEquals(first.upperBound(), second.upperBound());
    Plan other = Planner.plan(demand, new Effort(Duration.ofMinutes(3), 8, 1), Progress.UNSEEN);
    assertEquals(first.upperBound(), other.upperBound(), "the bound depends on the demand alone");
  }

  @Test
  void givesTheBestSoFarWhenCancelled() {
    AtomicInteger looks = new AtomicInteger();
    Progress impatient =
        new Progress() {
          @Override
          public boolean cancelled() {
            return looks.incrementAndGet() > 3;
          }

          @Override
          public void at(long done, long total) {
            assertTrue(done <= total);
          }
        };
    Demand demand = new Seasons(4).small();
    Plan plan = Planner.plan(demand, ENOUGH, impatient);
    assertEquals(Plan.Ending.CANCELLED, plan.ending());
    assertEquals(List.of(), PlanCheck.broken(demand, plan.sessions()));
    assertTrue(!plan.sessions().isEmpty(), "no session after three looks");
  }

  @Test
  void keepsThePreviousPlanWhenNothingHasChanged() {
    Demand demand = new Seasons(5).small();
    Plan first = Planner.plan(demand, ENOUGH, Progress.UNSEEN);
    Demand again = demand.after(Set.copyOf(first.sessions()));
    assertEquals(first.sessions(), checked(again, ENOUGH).sessions());
  }

  @Test
  void sessionsOfPeopleWhoLeftCountAsMoved() {
    Demand demand = new Seasons(6).small();
    Plan first = Planner.plan(demand, ENOUGH, Progress.UNSEEN);
    String gone = first.sessions().get(0).mentor();
    Demand without =
        new Demand(
            demand.slots(),
            demand.rooms(),
            demand.mentors().stream().filter(mentor -> !mentor.id().equals(gone)).toList(),
            demand.teams(),
            demand.fits().stream().filter(fit -> !fit.mentor().equals(gone)).toList(),
            demand.weights(),
            Set.copyOf(first.sessions()));
    Plan second = checked(without, ENOUGH);
    Set<Session> lost = new HashSet<>(first.sessions());
    lost.removeAll(second.sessions());
    assertTrue(lost.stream().anyMatch(session -> session.mentor().equals(gone)));
  }

  /** A tenth more than the sessions of the mentor who falls ill, rounded down. */
  @Test
  void anIllnessMovesLittleMoreThanTheSessionsOfThatMentor() {
    Demand demand = new Seasons(11).usual();
    Plan plan = checked(demand, ENOUGH);
    assertTrue(plan.gapPercent().doubleValue() <= 0.7, "gap " + plan.gapPercent());
    for (String ill : List.of("M0", "M7")) {
      Demand changed =
          new Demand(
              demand.slots(),
              demand.rooms(),
              demand.mentors().stream()
                  .map(m -> m.id().equals(ill) ? new Mentor(ill, Set.of(), m.maxPerDay()) : m)
                  .toList(),
              demand.teams(),
              demand.fits(),
              demand.weights(),
              Set.copyOf(plan.sessions()));
      Set<Session> moved = new HashSet<>(plan.sessions());
      moved.removeAll(checked(changed, ENOUGH).sessions());
      long had = plan.sessions().stream().filter(s -> s.mentor().equals(ill)).count();
      assertTrue(moved.size() <= had * 11 / 10, ill + ": " + moved.size() + " of " + had);
    }
  }
}
