package stapel.bench.timetable;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;

/** The rules of a plan in Timefold's terms, with the usual weights 4 and 3 of days and gaps. */
public class RivalRules implements ConstraintProvider {

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      mentorTwice(factory),
      teamTwice(factory),
      rooms(factory),
      mentorDays(factory),
      teamDays(factory),
      meetings(factory),
      unassigned(factory),
      points(factory),
      days(factory)
    };
  }

  private static Constraint mentorTwice(ConstraintFactory factory) {
    return factory
        .forEachUniquePair(Wanted.class, Joiners.equal((Wanted one) -> one.getPlace().mentorSlot()))
        .penalize(HardSoftLongScore.ONE_HARD)
        .asConstraint("mentor in two places");
  }

  private static Constraint teamTwice(ConstraintFactory factory) {
    return factory
        .forEachUniquePair(Wanted.class, Joiners.equal(Wanted::teamSlot))
        .penalize(HardSoftLongScore.ONE_HARD)
        .asConstraint("team in two places");
  }

  private static Constraint rooms(ConstraintFactory factory) {
    return factory
        .forEach(Wanted.class)
        .groupBy(one -> one.getPlace().slot(), ConstraintCollectors.count())
        .join(RivalPlan.Limits.class)
        .filter((slot, count, limits) -> count > limits.rooms())
        .penalizeLong(HardSoftLongScore.ONE_HARD, (slot, count, limits) -> count - limits.rooms())
        .asConstraint("rooms");
  }

  private static Constraint mentorDays(ConstraintFactory factory) {
    return factory
        .forEach(Wanted.class)
        .groupBy(
            one -> one.getPlace().mentor(),
            one -> one.getPlace().day(),
            ConstraintCollectors.count())
        .join(RivalPlan.Limits.class)
        .filter((mentor, day, count, limits) -> count > limits.mentorMost()[mentor])
        .penalizeLong(
            HardSoftLongScore.ONE_HARD,
            (mentor, day, count, limits) -> count - limits.mentorMost()[mentor])
        .asConstraint("mentor's day");
  }

  private static Constraint teamDays(ConstraintFactory factory) {
    return factory
        .forEach(Wanted.class)
        .groupBy(Wanted::team, one -> one.getPlace().day(), ConstraintCollectors.count())
        .join(RivalPlan.Limits.class)
        .filter((team, day, count, limits) -> count > limits.teamMost()[team])
        .penalizeLong(
            HardSoftLongScore.ONE_HARD,
            (team, day, count, limits) -> count - limits.teamMost()[team])
        .asConstraint("team's day");
  }

  private static Constraint meetings(ConstraintFactory factory) {
    return factory
        .forEach(Wanted.class)
        .groupBy(one -> one.getPlace().pair(), ConstraintCollectors.count())
        .join(RivalPlan.Limits.class)
        .filter((pair, count, limits) -> count > limits.meetings()[pair])
        .penalizeLong(
            HardSoftLongScore.ONE_HARD, (pair, count, limits) -> count - limits.meetings()[pair])
        .asConstraint("meetings");
  }

  private static Constraint unassigned(ConstraintFactory factory) {
    return factory
        .forEachIncludingUnassigned(Wanted.class)
        .filter(one -> one.getPlace() == null)
        .join(RivalPlan.Limits.class)
        .penalizeLong(HardSoftLongScore.ONE_SOFT, (one, limits) -> limits.unassigned())
        .asConstraint("unassigned");
  }

  private static Constraint points(ConstraintFactory factory) {
    return factory
        .forEach(Wanted.class)
        .rewardLong(HardSoftLongScore.ONE_SOFT, one -> one.getPlace().points())
        .asConstraint("points");
  }

  private static Constraint days(ConstraintFactory factory) {
    return factory
        .forEach(Wanted.class)
        .groupBy(
            one -> one.getPlace().mentorDay(),
            ConstraintCollectors.min((Wanted one) -> one.getPlace().slot()),
            ConstraintCollectors.max((Wanted one) -> one.getPlace().slot()),
            ConstraintCollectors.count())
        .penalizeLong(
            HardSoftLongScore.ONE_SOFT,
            (day, first, last, count) -> 4 + 3L * Math.max(0, last - first + 1 - count))
        .asConstraint("mentor's days and gaps");
  }
}
