package stapel.mentoring.timetable;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Demands drawn by a seed, with everything in them that a demand may have. */
final class Seasons {
  private final Random random;

  Seasons(long seed) {
    random = new Random(seed);
  }

  /** Few people and hours, so that limits bite: at most 3 teams, 3 mentors, 6 slots. */
  Demand tiny() {
    return demand(1 + random.nextInt(3), 1 + random.nextInt(3), 2, 1 + random.nextInt(3));
  }

  /** Limits of every kind at a size that a second is enough for. */
  Demand small() {
    return demand(12, 8, 4, 6);
  }

  /** 30 teams, 20 mentors, 5 days of 8 slots; 6 to 8 mentors a team, rooms for 1.35 of the need. */
  Demand usual() {
    List<LocalDateTime> slots = slots(5, 8);
    List<Mentor> people = new ArrayList<>();
    for (int m = 0; m < 20; m++) {
      people.add(new Mentor("M" + m, hours(slots), 4));
    }
    List<Team> groups = new ArrayList<>();
    List<Fit> fits = new ArrayList<>();
    for (int t = 0; t < 30; t++) {
      Map<LocalDateTime, BigDecimal> preference = new HashMap<>();
      hours(slots).forEach(start -> preference.put(start, points(0, 100)));
      groups.add(new Team("T" + t, 4, 2, hours(slots), preference));
      List<Mentor> known = new ArrayList<>(people);
      Collections.shuffle(known, random);
      for (Mentor mentor : known.subList(0, 6 + random.nextInt(3))) {
        fits.add(new Fit("T" + t, mentor.id(), points(400, 1000), 1, 0));
      }
    }
    return new Demand(slots, 5, people, groups, fits, Weights.USUAL, Set.of());
  }

  private Demand demand(int teams, int mentors, int days, int slotsADay) {
    List<LocalDateTime> slots = slots(days, slotsADay);
    List<Mentor> people = new ArrayList<>();
    for (int m = 0; m < mentors; m++) {
      people.add(new Mentor("M" + m, hours(slots), 1 + random.nextInt(3)));
    }
    List<Team> groups = new ArrayList<>();
    List<Fit> fits = new ArrayList<>();
    for (int t = 0; t < teams; t++) {
      Map<LocalDateTime, BigDecimal> preference = new HashMap<>();
      hours(slots).forEach(start -> preference.put(start, points(-30, 60)));
      groups.add(
          new Team("T" + t, random.nextInt(4), 1 + random.nextInt(2), hours(slots), preference));
      List<Mentor> known = new ArrayList<>(people);
      Collections.shuffle(known, random);
      for (Mentor mentor : known.subList(0, 1 + random.nextInt(Math.min(5, mentors)))) {
        fits.add(
            new Fit(
                "T" + t, mentor.id(), points(0, 900), 1 + random.nextInt(2), random.nextInt(3)));
      }
    }
    return new Demand(slots, 1 + random.nextInt(3), people, groups, fits, Weights.USUAL, Set.of());
  }

  private static List<LocalDateTime> slots(int days, int slotsADay) {
    List<LocalDateTime> slots = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      for (int slot = 0; slot < slotsADay; slot++) {
        slots.add(LocalDateTime.of(2026, 3, 2, 9, 0).plusDays(day).plusHours(slot));
      }
    }
    return slots;
  }

  private Set<LocalDateTime> hours(List<LocalDateTime> slots) {
    Set<LocalDateTime> hours = new HashSet<>();
    slots.stream().filter(slot -> random.nextInt(100) < 60).forEach(hours::add);
    return hours;
  }

  private BigDecimal points(int from, int to) {
    return BigDecimal.valueOf(from + random.nextInt(to - from), 1);
  }
}
