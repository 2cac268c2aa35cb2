package stapel.mentoring.timetable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A timetable that keeps every limit.
 *
 * @param sessions in {@link Session#ORDER}
 * @param objective what it is worth
 * @param upperBound what no plan for the same demand can exceed; proved
 * @param unassigned teams that lack sessions, in the demand's order
 * @param ending why the search ended
 * @param moves how many were tried
 */
public record Plan(
    List<Session> sessions,
    BigDecimal objective,
    BigDecimal upperBound,
    List<Shortfall> unassigned,
    Ending ending,
    long moves) {

  /** Why a search ended. */
  public enum Ending {
    /** The plan is worth as much as the bound: none is better. */
    OPTIMAL,
    /** All moves were tried: another run gives the same plan. */
    FINISHED,
    /** The clock ended it: another run may give another plan. */
    TIME,
    /** Somebody ended it. */
    CANCELLED
  }

  /** Copies the lists. */
  public Plan {
    sessions = List.copyOf(sessions);
    unassigned = List.copyOf(unassigned);
  }

  /** Distance to the bound in percent of the objective, at least 0, rounded up to 4 decimals. */
  public BigDecimal gapPercent() {
    BigDecimal distance = upperBound.subtract(objective).movePointRight(2);
    return distance.divide(objective.abs().max(BigDecimal.ONE), 4, RoundingMode.UP);
  }
}
