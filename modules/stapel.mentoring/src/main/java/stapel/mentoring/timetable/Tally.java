package stapel.mentoring.timetable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a list of sessions is worth, in the demand's own decimals. */
public final class Tally {
  private final Demand demand;
  private final Collection<Session> sessions;

  private Tally(Demand demand, Collection<Session> sessions) {
    this.demand = demand;
    this.sessions = sessions;
  }

  /**
   * The objective of a plan that keeps every limit.
   *
   * @param sessions of pairs and slots the demand knows
   */
  public static BigDecimal of(Demand demand, Collection<Session> sessions) {
    return new Tally(demand, sessions).objective();
  }

  private BigDecimal objective() {
    Weights weights = demand.weights();
    long wanted = demand.teams().stream().mapToLong(Team::sessions).sum();
    Set<Session> kept = new HashSet<>(demand.previous());
    kept.retainAll(Set.copyOf(sessions));
    int moved = demand.previous().size() - kept.size();
    return points()
        .subtract(weights.unassigned().multiply(BigDecimal.valueOf(wanted - sessions.size())))
        .subtract(weights.moved().multiply(BigDecimal.valueOf(moved)))
        .subtract(days());
  }

  private BigDecimal points() {
    Map<List<String>, BigDecimal> fit = new HashMap<>();
    demand.fits().forEach(one -> fit.put(List.of(one.team(), one.mentor()), one.points()));
    Map<String, Map<LocalDateTime, BigDecimal>> preference = new HashMap<>();
    demand.teams().forEach(team -> preference.put(team.id(), team.preference()));
    BigDecimal sum = BigDecimal.ZERO;
    for (Session session : sessions) {
      sum = sum.add(fit.get(List.of(session.team(), session.mentor())));
      sum = sum.add(preference.get(session.team()).getOrDefault(session.start(), BigDecimal.ZERO));
    }
    return sum;
  }

  private BigDecimal days() {
    Map<LocalDateTime, Integer> number = new Index(demand).slots;
    Map<String, Map<LocalDate, TreeSet<Integer>>> used = new HashMap<>();
    for (Session session : sessions) {
      used.computeIfAbsent(session.mentor(), mentor -> new HashMap<>())
          .computeIfAbsent(session.start().toLocalDate(), day -> new TreeSet<>())
          .add(number.get(session.start()));
    }
    long days = 0;
    long gaps = 0;
    for (Map<LocalDate, TreeSet<Integer>> mentor : used.values()) {
      for (TreeSet<Integer> day : mentor.values()) {
        days++;
        gaps += day.last() - day.first() + 1 - day.size();
      }
    }
    Weights weights = demand.weights();
    return weights
        .mentorDay()
        .multiply(BigDecimal.valueOf(days))
        .add(weights.gap().multiply(BigDecimal.valueOf(gaps)));
  }
}
