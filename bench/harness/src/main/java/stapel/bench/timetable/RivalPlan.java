package stapel.bench.timetable;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.List;

/** A plan as Timefold works on it. */
@PlanningSolution
public class RivalPlan {

  /**
   * What the rules need to know.
   *
   * @param teamMost sessions of each team on one day
   * @param mentorMost the same of each mentor
   * @param meetings most of each pair
   */
  public record Limits(
      int rooms, int[] teamMost, int[] mentorMost, int[] meetings, long unassigned) {}

  @SuppressWarnings("UnusedVariable") // Timefold reads it.
  @ProblemFactProperty
  private Limits limits;

  @PlanningEntityCollectionProperty private List<Wanted> sessions = List.of();
  @PlanningScore private HardSoftLongScore score;

  /** For Timefold. */
  public RivalPlan() {}

  RivalPlan(Limits limits, List<Wanted> sessions) {
    this.limits = limits;
    this.sessions = sessions;
  }

  List<Wanted> sessions() {
    return sessions;
  }

  /** True when it breaks no rule. */
  boolean keepsTheRules() {
    return score.isFeasible();
  }
}
