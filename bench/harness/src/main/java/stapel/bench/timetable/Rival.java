package stapel.bench.timetable;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stapel.mentoring.timetable.Demand;
import stapel.mentoring.timetable.Fit;
import stapel.mentoring.timetable.Mentor;
import stapel.mentoring.timetable.Session;
import stapel.mentoring.timetable.Team;

/** Solves a drawn season by Timefold with its usual settings. */
final class Rival {
  private final Demand demand;
  private final Map<String, Mentor> mentors = new HashMap<>();
  private final List<String> names;
  private final List<LocalDate> days;

  private Rival(Demand demand) {
    this.demand = demand;
    demand.mentors().forEach(mentor -> mentors.put(mentor.id(), mentor));
    names = demand.mentors().stream().map(Mentor::id).toList();
    days = demand.slots().stream().map(LocalDateTime::toLocalDate).distinct().toList();
  }

  /** The sessions it found in this time. */
  static List<Session> solve(Demand demand, Duration limit, long seed) {
    Rival rival = new Rival(demand);
    SolverConfig config =
        new SolverConfig()
            .withSolutionClass(RivalPlan.class)
            .withEntityClasses(Wanted.class)
            .withConstraintProviderClass(RivalRules.class)
            .withRandomSeed(seed)
            .withTerminationSpentLimit(limit);
    RivalPlan solved = SolverFactory.<RivalPlan>create(config).buildSolver().solve(rival.start());
    if (!solved.keepsTheRules()) {
      System.err.println("Timefold's plan breaks rules; its worth is counted all the same");
    }
    return rival.sessions(solved);
  }

  private RivalPlan start() {
    List<Wanted> wanted = new ArrayList<>();
    for (int t = 0; t < demand.teams().size(); t++) {
      List<Place> places = places(demand.teams().get(t));
      for (int i = 0; i < demand.teams().get(t).sessions(); i++) {
        wanted.add(new Wanted(wanted.size(), t, places));
      }
    }
    return new RivalPlan(
        new RivalPlan.Limits(
            demand.rooms(),
            demand.teams().stream().mapToInt(Team::maxPerDay).toArray(),
            demand.mentors().stream().mapToInt(Mentor::maxPerDay).toArray(),
            demand.fits().stream().mapToInt(Fit::maxMeetings).toArray(),
            demand.weights().unassigned().longValueExact()),
        wanted);
  }

  private List<Place> places(Team team) {
    List<Place> places = new ArrayList<>();
    for (int p = 0; p < demand.fits().size(); p++) {
      Fit fit = demand.fits().get(p);
      if (!fit.team().equals(team.id())) {
        continue;
      }
      for (int s = 0; s < demand.slots().size(); s++) {
        LocalDateTime start = demand.slots().get(s);
        if (team.available().contains(start)
            && mentors.get(fit.mentor()).available().contains(start)) {
          BigDecimal wish = team.preference().getOrDefault(start, BigDecimal.ZERO);
          places.add(
              new Place(
                  p,
                  names.indexOf(fit.mentor()),
                  s,
                  days.indexOf(start.toLocalDate()),
                  fit.points().add(wish).longValueExact()));
        }
      }
    }
    return places;
  }

  private List<Session> sessions(RivalPlan plan) {
    List<Session> sessions = new ArrayList<>();
    for (Wanted wanted : plan.sessions()) {
      if (wanted.getPlace() != null) {
        Fit fit = demand.fits().get(wanted.getPlace().pair());
        sessions.add(
            new Session(fit.team(), fit.mentor(), demand.slots().get(wanted.getPlace().slot())));
      }
    }
    return sessions;
  }
}
