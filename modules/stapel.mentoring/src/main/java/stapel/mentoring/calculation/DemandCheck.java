package stapel.mentoring.calculation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import stapel.mentoring.timetable.Demand;
import stapel.mentoring.timetable.Fit;
import stapel.mentoring.timetable.Mentor;
import stapel.mentoring.timetable.Planner;
import stapel.mentoring.timetable.Team;

/**
 * What a file may say of the right form and still not mean: names twice, hours that are no slots.
 */
final class DemandCheck {
  private final Demand demand;
  private final Faults faults;
  private final Starts starts;

  DemandCheck(Demand demand, Faults faults, Starts starts) {
    this.demand = demand;
    this.faults = faults;
    this.starts = starts;
  }

  void check() {
    Set<String> mentors = unique(demand.mentors().stream().map(Mentor::id).toList());
    Set<String> teams = unique(demand.teams().stream().map(Team::id).toList());
    for (Mentor mentor : demand.mentors()) {
      mentor.available().forEach(start -> starts.requireSlot(start, mentor.id()));
    }
    for (Team team : demand.teams()) {
      team.available().forEach(start -> starts.requireSlot(start, team.id()));
      team.preference().keySet().forEach(start -> starts.requireSlot(start, team.id()));
    }
    Set<List<String>> pairs = new HashSet<>();
    for (Fit fit : demand.fits()) {
      known(teams, fit.team(), id -> faults.add("mentoring.team.unknown", id));
      known(mentors, fit.mentor(), id -> faults.add("mentoring.mentor.unknown", id));
      if (!pairs.add(List.of(fit.team(), fit.mentor()))) {
        faults.add("mentoring.pair.twice", fit.team(), fit.mentor());
      }
    }
    faults.refuseIfAny();
    if (!demand.locked().isEmpty()) {
      checkLocked();
    }
  }

  private void checkLocked() {
    Planner.impossible(demand)
        .ifPresent(
            one ->
                faults.add("mentoring.locked.impossible", one.team(), one.mentor(), one.start()));
  }

  private Set<String> unique(List<String> ids) {
    Set<String> unique = new HashSet<>();
    for (String id : ids) {
      if (!unique.add(id)) {
        faults.add("mentoring.id.twice", id);
      }
    }
    return unique;
  }

  private static void known(Set<String> ids, String id, Consumer<String> unknown) {
    if (!ids.contains(id)) {
      unknown.accept(id);
    }
  }
}
