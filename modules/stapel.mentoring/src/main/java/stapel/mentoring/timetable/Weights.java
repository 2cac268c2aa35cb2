package stapel.mentoring.timetable;

import java.math.BigDecimal;

/**
 * What a plan loses; none is negative.
 *
 * @param unassigned for each session a team lacks
 * @param mentorDay for each day on which a mentor has a session
 * @param gap for each empty slot between a mentor's first and last session of a day
 * @param moved for each session of the previous plan that is not kept
 */
public record Weights(
    BigDecimal unassigned, BigDecimal mentorDay, BigDecimal gap, BigDecimal moved) {

  /** 500, 4, 3 and 20. */
  public static final Weights USUAL =
      new Weights(
          BigDecimal.valueOf(500),
          BigDecimal.valueOf(4),
          BigDecimal.valueOf(3),
          BigDecimal.valueOf(20));
}
