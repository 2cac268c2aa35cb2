package stapel.mentoring.calculation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stapel.api.work.InputFile;
import stapel.api.work.OutputFile;
import stapel.api.work.Progress;
import stapel.mentoring.timetable.Demand;
import stapel.mentoring.timetable.Effort;
import stapel.mentoring.timetable.Mentor;
import stapel.mentoring.timetable.Plan;
import stapel.mentoring.timetable.Planner;
import stapel.mentoring.timetable.Session;
import stapel.mentoring.timetable.Team;

/** One problem from its file to its plan, on the command line and in a call alike. */
public final class PlanWork {
  private final Starts starts;
  private final DemandFile file;
  private final Demand demand;
  private final Optional<Set<Session>> previous;

  /**
   * Reads the files.
   *
   * @throws stapel.api.Refusal INVALID or TOO_LARGE when they cannot be planned
   */
  public PlanWork(InputFile problem, Optional<InputFile> previous, PairLimit pairs) {
    Faults faults = new Faults(problem.name());
    starts = new Starts(faults);
    file = new DemandFile(faults, starts, pairs);
    Demand read = file.read(problem);
    this.previous = previous.map(PlanFile::read);
    demand = read.after(this.previous.orElse(Set.of()));
  }

  /** The best plan found; when cancelled, the best so far. */
  public Plan plan(Effort effort, Progress progress) {
    return Planner.plan(demand, effort, progress);
  }

  /** Writes {@code plan.json}. */
  public void write(Plan plan, OutputFile output) {
    PlanFile.write(plan, starts, output);
  }

  /** How many sessions of the previous plan the plan has not kept; empty without one. */
  Optional<Long> moved(Plan plan) {
    Set<Session> kept = Set.copyOf(plan.sessions());
    return previous.map(all -> all.stream().filter(session -> !kept.contains(session)).count());
  }

  /** How many sessions the previous plan has; 0 without one. */
  int before() {
    return previous.map(Set::size).orElse(0);
  }

  /** Sessions of the previous plan whose team, mentor or start the problem does not know. */
  List<Session> strange() {
    Set<String> teams = demand.teams().stream().map(Team::id).collect(Collectors.toSet());
    Set<String> mentors = demand.mentors().stream().map(Mentor::id).collect(Collectors.toSet());
    Set<LocalDateTime> slots = Set.copyOf(demand.slots());
    return previous.stream()
        .flatMap(Set::stream)
        .filter(
            session ->
                !teams.contains(session.team())
                    || !mentors.contains(session.mentor())
                    || !slots.contains(session.start()))
        .toList();
  }

  /** Names of members that mean nothing here. */
  Set<String> ignored() {
    return file.ignored();
  }
}
