package stapel.bench.timetable;

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
import stapel.mentoring.timetable.Demand;
import stapel.mentoring.timetable.Fit;
import stapel.mentoring.timetable.Mentor;
import stapel.mentoring.timetable.Team;
import stapel.mentoring.timetable.Weights;

/**
 * A demand drawn by a seed: four sessions a team, each with another of 6 to 8 mentors, people free
 * in 55 of 100 slots, rooms for 1.35 times the need; fit 40 to 100, preference 0 to 10.
 *
 * @param slots a day
 */
record Season(int teams, int mentors, int days, int slots) {
  private static final int SESSIONS = 4;
  private static final double FREE = 0.55;
  private static final double ROOMS = 1.35;

  @Override
  public String toString() {
    return teams + " x " + mentors + " x " + days + " x " + slots;
  }

  Demand draw(long seed) {
    Random random = new Random(seed);
    List<LocalDateTime> starts = starts();
    List<Mentor> people = new ArrayList<>();
    for (int m = 0; m < mentors; m++) {
      people.add(new Mentor("M" + m, hours(starts, random), slots / 2));
    }
    List<Team> groups = new ArrayList<>();
    List<Fit> fits = new ArrayList<>();
    for (int t = 0; t < teams; t++) {
      groups.add(team(t, hours(starts, random), random));
      List<Mentor> order = new ArrayList<>(people);
      Collections.shuffle(order, random);
      for (Mentor mentor : order.subList(0, 6 + random.nextInt(3))) {
        fits.add(new Fit("T" + t, mentor.id(), points(40, 100, random), 1, 0));
      }
    }
    int rooms = (int) Math.ceil(ROOMS * SESSIONS * teams / (days * slots));
    return new Demand(starts, rooms, people, groups, fits, Weights.USUAL, Set.of());
  }

  private List<LocalDateTime> starts() {
    List<LocalDateTime> starts = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      for (int slot = 0; slot < slots; slot++) {
        starts.add(LocalDateTime.of(2026, 3, 2, 8, 0).plusDays(day).plusMinutes(45L * slot));
      }
    }
    return starts;
  }

  private static Team team(int number, Set<LocalDateTime> hours, Random random) {
    Map<LocalDateTime, BigDecimal> preference = new HashMap<>();
    hours.stream().sorted().forEach(start -> preference.put(start, points(0, 10, random)));
    return new Team("T" + number, SESSIONS, 2, hours, preference);
  }

  private static Set<LocalDateTime> hours(List<LocalDateTime> starts, Random random) {
    Set<LocalDateTime> hours = new HashSet<>();
    starts.stream().filter(start -> random.nextDouble() < FREE).forEach(hours::add);
    return hours;
  }

  private static BigDecimal points(int from, int to, Random random) {
    return BigDecimal.valueOf(from + random.nextInt(to - from + 1));
  }
}
