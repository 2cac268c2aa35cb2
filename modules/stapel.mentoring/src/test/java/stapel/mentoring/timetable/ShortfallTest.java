package stapel.mentoring.timetable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stapel.api.work.Progress;

/** Why a team lacks sessions: one case for each reason, seen at a glance. */
final class ShortfallTest {
  private static final LocalDateTime NINE = LocalDateTime.of(2026, 3, 2, 9, 0);
  private static final LocalDateTime TEN = NINE.plusHours(1);

  private static Team team(String id, int sessions, LocalDateTime... hours) {
    return new Team(id, sessions, 2, Set.of(hours), Map.of());
  }

  private static Mentor mentor(String id, int mostADay) {
    return new Mentor(id, Set.of(NINE, TEN), mostADay);
  }

  private static Fit fit(String team, String mentor, int meetings) {
    return new Fit(team, mentor, BigDecimal.TEN, meetings, 0);
  }

  private static List<Shortfall> missing(
      int rooms, List<Mentor> mentors, List<Team> teams, Fit... fits) {
    Demand demand =
        new Demand(
            List.of(NINE, TEN), rooms, mentors, teams, List.of(fits), Weights.USUAL, Set.of());
    Effort effort = new Effort(Duration.ofSeconds(30), 1);
    return Planner.plan(demand, effort, Progress.UNSEEN).unassigned();
  }

  private static List<Shortfall> one(int count, Shortfall.Reason reason) {
    return List.of(new Shortfall("T", count, reason));
  }

  @Test
  void nobodyMayMeetTheTeam() {
    assertEquals(
        one(1, Shortfall.Reason.NO_MENTOR),
        missing(1, List.of(mentor("M", 2)), List.of(team("T", 1, NINE))));
  }

  @Test
  void hoursAreNotEnough() {
    assertEquals(
        one(1, Shortfall.Reason.NO_COMMON_HOURS),
        missing(1, List.of(mentor("M", 2)), List.of(team("T", 2, NINE)), fit("T", "M", 2)));
    assertEquals(
        one(999_998, Shortfall.Reason.NO_COMMON_HOURS),
        missing(
            1,
            List.of(mentor("M", 2)),
            List.of(team("T", 1_000_000, NINE, TEN)),
            fit("T", "M", 9)));
  }

  @Test
  void meetingsAreNotEnough() {
    assertEquals(
        one(1, Shortfall.Reason.MEETINGS),
        missing(1, List.of(mentor("M", 2)), List.of(team("T", 2, NINE, TEN)), fit("T", "M", 1)));
  }

  @Test
  void theMentorHasEnough() {
    assertEquals(
        one(1, Shortfall.Reason.MENTORS_BUSY),
        missing(2, List.of(mentor("M", 1)), List.of(team("T", 2, NINE, TEN)), fit("T", "M", 2)));
  }

  @Test
  void roomsAreFull() {
    assertEquals(
        one(1, Shortfall.Reason.ROOMS_FULL),
        missing(
            1,
            List.of(mentor("M", 2), mentor("N", 2)),
            List.of(team("S", 1, NINE), team("T", 1, NINE)),
            new Fit("S", "M", BigDecimal.valueOf(20), 1, 0),
            fit("T", "N", 1)));
  }

  /** The mentor is free, but the pair meets at most once in a week. */
  @Test
  void meetingsAreTooCloseToEachOther() {
    assertEquals(
        one(1, Shortfall.Reason.MEETINGS),
        missing(
            2,
            List.of(mentor("M", 2)),
            List.of(team("T", 2, NINE, TEN)),
            new Fit("T", "M", BigDecimal.TEN, 2, 7)));
  }

  /** N may meet once, and M comes only on one day, which one session fills. */
  @Test
  void theOnlyOtherMentorComesOnAFullDay() {
    LocalDateTime second = NINE.plusDays(1);
    LocalDateTime third = NINE.plusDays(2);
    Set<LocalDateTime> all = Set.of(NINE, TEN, second, third);
    Demand demand =
        new Demand(
            List.copyOf(all),
            2,
            List.of(
                new Mentor("M", Set.of(NINE, TEN), 2), new Mentor("N", Set.of(second, third), 2)),
            List.of(new Team("T", 3, 1, all, Map.of())),
            List.of(fit("T", "M", 2), fit("T", "N", 1)),
            Weights.USUAL,
            Set.of());
    Effort effort = new Effort(Duration.ofSeconds(30), 1);
    assertEquals(
        one(1, Shortfall.Reason.MEETINGS),
        Planner.plan(demand, effort, Progress.UNSEEN).unassigned());
  }
}
