package stapel.mentoring.timetable;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything a timetable is made from. Whoever makes it has checked it: ids are unique and known,
 * hours are slots, a pair stands once, slots do not overlap.
 *
 * @param slots starts, in any order
 * @param rooms sessions that may run at once
 * @param previous sessions of an earlier plan; each that is not kept costs {@link Weights#moved}
 * @param locked sessions every plan has; together they keep the limits, see {@link
 *     Planner#impossible}
 */
public record Demand(
    List<LocalDateTime> slots,
    int rooms,
    List<Mentor> mentors,
    List<Team> teams,
    List<Fit> fits,
    Weights weights,
    Set<Session> previous,
    Set<Session> locked) {

  /** A demand that locks nothing. */
  public Demand(
      List<LocalDateTime> slots,
      int rooms,
      List<Mentor> mentors,
      List<Team> teams,
      List<Fit> fits,
      Weights weights,
      Set<Session> previous) {
    this(slots, rooms, mentors, teams, fits, weights, previous, Set.of());
  }

  /** Copies the lists and sorts the slots. */
  public Demand {
    slots = List.copyOf(new TreeSet<>(slots));
    mentors = List.copyOf(mentors);
    teams = List.copyOf(teams);
    fits = List.copyOf(fits);
    previous = Set.copyOf(previous);
    locked = Set.copyOf(locked);
  }

  /** The same with sessions that stay where they are. */
  public Demand locking(Set<Session> sessions) {
    return new Demand(slots, rooms, mentors, teams, fits, weights, previous, sessions);
  }

  /** The same with an earlier plan. */
  public Demand after(Set<Session> sessions) {
    return new Demand(slots, rooms, mentors, teams, fits, weights, sessions, locked);
  }
}
