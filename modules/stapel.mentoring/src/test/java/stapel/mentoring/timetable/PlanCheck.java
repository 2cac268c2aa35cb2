package stapel.mentoring.timetable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules of a plan a second time, written from their text and not from the planner: what breaks
 * a hard rule, and what the plan is worth.
 */
public final class PlanCheck {
  private final Demand demand;
  private final List<Session> sessions;
  private final List<String> broken = new ArrayList<>();

  private PlanCheck(Demand demand, List<Session> sessions) {
    this.demand = demand;
    this.sessions = sessions;
  }

  /** The same for a whole plan: it also has every locked session. */
  public static List<String> brokenWhole(Demand demand, List<Session> sessions) {
    List<String> all = new ArrayList<>(broken(demand, sessions));
    for (Session locked : demand.locked()) {
      if (!sessions.contains(locked)) {
        all.add(locked + " is locked and not kept");
      }
    }
    return all;
  }

  /** Each broken rule as a sentence; empty when all are kept. */
  public static List<String> broken(Demand demand, List<Session> sessions) {
    PlanCheck check = new PlanCheck(demand, sessions);
    check.people();
    check.pairs();
    check.rooms();
    return check.broken;
  }

  private void require(boolean kept, Object... words) {
    if (!kept) {
      broken.add(List.of(words).toString());
    }
  }

  private void people() {
    Map<String, Mentor> mentors = new HashMap<>();
    demand.mentors().forEach(mentor -> mentors.put(mentor.id(), mentor));
    Map<String, Team> teams = new HashMap<>();
    demand.teams().forEach(team -> teams.put(team.id(), team));
    Set<List<Object>> places = new HashSet<>();
    Map<List<Object>, Integer> perDay = new HashMap<>();
    Map<String, Integer> perTeam = new HashMap<>();
    for (Session s : sessions) {
      Mentor mentor = mentors.get(s.mentor());
      Team team = teams.get(s.team());
      require(demand.slots().contains(s.start()), s, "no slot");
      require(mentor.available().contains(s.start()), s, "mentor is away");
      require(team.available().contains(s.start()), s, "team is away");
      require(places.add(List.of("team", s.team(), s.start())), s, "team in two places");
      require(places.add(List.of("mentor", s.mentor(), s.start())), s, "mentor in two places");
      LocalDate day = s.start().toLocalDate();
      int ofMentor = perDay.merge(List.of("mentor", s.mentor(), day), 1, Integer::sum);
      int ofTeam = perDay.merge(List.of("team", s.team(), day), 1, Integer::sum);
      require(ofMentor <= mentor.maxPerDay(), s, "mentor's day is full");
      require(ofTeam <= team.maxPerDay(), s, "team's day is full");
      require(perTeam.merge(s.team(), 1, Integer::sum) <= team.sessions(), s, "more than wanted");
    }
  }

  private void pairs() {
    for (int i = 0; i < sessions.size(); i++) {
      Session one = sessions.get(i);
      List<Fit> listed =
          demand.fits().stream()
              .filter(f -> f.team().equals(one.team()) && f.mentor().equals(one.mentor()))
              .toList();
      require(listed.size() == 1, one, "pair is not listed");
      int meetings = 0;
      for (Session other : sessions) {
        boolean same = other.team().equals(one.team()) && other.mentor().equals(one.mentor());
        meetings += same ? 1 : 0;
        if (same && !other.equals(one)) {
          long days =
              ChronoUnit.DAYS.between(one.start().toLocalDate(), other.start().toLocalDate());
          require(Math.abs(days) >= listed.get(0).minDaysBetween(), one, other, "too near");
        }
      }
      require(meetings <= listed.get(0).maxMeetings(), one, "pair meets too often");
    }
  }

  private void rooms() {
    Map<LocalDateTime, Integer> used = new HashMap<>();
    for (Session s : sessions) {
      require(used.merge(s.start(), 1, Integer::sum) <= demand.rooms(), s, "no room");
    }
  }

  /** The worth of the sessions, term by term. */
  public static BigDecimal objective(Demand demand, List<Session> sessions) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Session s : sessions) {
      for (Fit fit : demand.fits()) {
        if (fit.team().equals(s.team()) && fit.mentor().equals(s.mentor())) {
          sum = sum.add(fit.points());
        }
      }
      for (Team team : demand.teams()) {
        if (team.id().equals(s.team())) {
          sum = sum.add(team.preference().getOrDefault(s.start(), BigDecimal.ZERO));
        }
      }
    }
    int wanted = demand.teams().stream().mapToInt(Team::sessions).sum();
    sum = sum.subtract(times(demand.weights().unassigned(), wanted - sessions.size()));
    for (Session earlier : demand.previous()) {
      if (!sessions.contains(earlier)) {
        sum = sum.subtract(demand.weights().moved());
      }
    }
    for (Mentor mentor : demand.mentors()) {
      for (LocalDate day : new TreeSet<>(days(demand))) {
        sum = sum.subtract(day(demand, sessions, mentor.id(), day));
      }
    }
    return sum;
  }

  private static List<LocalDate> days(Demand demand) {
    return demand.slots().stream().map(LocalDateTime::toLocalDate).toList();
  }

  private static BigDecimal day(
      Demand demand, List<Session> sessions, String mentor, LocalDate day) {
    List<Boolean> busy = new ArrayList<>();
    for (LocalDateTime slot : demand.slots()) {
      if (slot.toLocalDate().equals(day)) {
        busy.add(
            sessions.stream().anyMatch(s -> s.mentor().equals(mentor) && s.start().equals(slot)));
      }
    }
    int first = busy.indexOf(true);
    if (first < 0) {
      return BigDecimal.ZERO;
    }
    List<Boolean> between = busy.subList(first, busy.lastIndexOf(true) + 1);
    int gaps = (int) between.stream().filter(taken -> !taken).count();
    return demand.weights().mentorDay().add(times(demand.weights().gap(), gaps));
  }

  private static BigDecimal times(BigDecimal weight, int count) {
    return weight.multiply(BigDecimal.valueOf(count));
  }
}
