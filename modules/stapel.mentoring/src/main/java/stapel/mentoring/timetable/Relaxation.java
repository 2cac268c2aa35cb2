package stapel.mentoring.timetable;

import java.util.Arrays;
import java.util.List;

/**
 * Lagrangian relaxation (Geoffrion 1974): the limits of teams, rooms and pairs have prices, and
 * what is left falls apart into one small problem for each mentor and day, which {@link MentorDay}
 * solves exactly. For any prices that are not negative its value is at least that of every plan.
 */
final class Relaxation {
  /**
   * What a locked session brings on top, taken off again after the day: the relaxation then has it
   * in every solution worth looking at, as every plan has. Any number keeps the bound a bound.
   */
  private static final double LOCK = 1L << 34;

  private final Grid grid;
  private final Arcs arcs;
  private final MentorDay day;
  final Limit teams;
  private final Limit teamDays;
  private final Limit teamSlots;
  private final Limit rooms;
  private final Limit pairs;
  final List<Limit> limits;
  private final double[] price;
  private final int[] chosen = new int[Days.MOST_SLOTS];

  Relaxation(Grid grid, Hours hours) {
    this.grid = grid;
    arcs = new Arcs(grid, hours);
    day = new MentorDay(grid);
    int[] perDay = new int[grid.teams * grid.days.count];
    for (int i = 0; i < perDay.length; i++) {
      perDay[i] = grid.teamMost[i / grid.days.count];
    }
    price = new double[grid.teams * grid.days.slots];
    teams = new Limit(grid.need);
    teamDays = new Limit(perDay);
    teamSlots = new Limit(filled(price.length, 1));
    rooms = new Limit(filled(grid.days.slots, grid.rooms));
    pairs = new Limit(grid.meetings);
    limits = List.of(teams, teamDays, teamSlots, rooms, pairs);
  }

  private static int[] filled(int length, int number) {
    int[] array = new int[length];
    Arrays.fill(array, number);
    return array;
  }

  /** The bound at these prices, in units; the limits then know how much of them was used. */
  double value() {
    addPrices();
    double value = grid.empty;
    for (Limit limit : limits) {
      value += limit.cost();
      limit.clear();
    }
    for (int m = 0; m < grid.mentors; m++) {
      for (int d = 0; d < grid.days.count; d++) {
        value += bestDay(m, d);
      }
    }
    return value;
  }

  private void addPrices() {
    Days days = grid.days;
    for (int t = 0; t < grid.teams; t++) {
      for (int s = 0; s < days.slots; s++) {
        int at = t * days.slots + s;
        price[at] =
            teams.price[t]
                + teamDays.price[t * days.count + days.of[s]]
                + teamSlots.price[at]
                + rooms.price[s];
      }
    }
  }

  private double bestDay(int m, int d) {
    int first = grid.days.first[d];
    int slots = grid.days.first[d + 1] - first;
    for (int i = 0; i < slots; i++) {
      bestArc(m * grid.days.slots + first + i, i);
    }
    long locked = grid.locked[m * grid.days.count + d];
    for (long rest = locked; rest != 0; rest &= rest - 1) {
      day.brings[Long.numberOfTrailingZeros(rest)] += LOCK;
    }
    double best = day.best(slots, grid.mentorMost[m]) - LOCK * Long.bitCount(locked);
    for (long rest = day.chosen; rest != 0; rest &= rest - 1) {
      int i = Long.numberOfTrailingZeros(rest);
      use(chosen[i], first + i, d);
    }
    return best;
  }

  private void bestArc(int cell, int number) {
    double best = Double.NEGATIVE_INFINITY;
    for (int a = arcs.first[cell]; a < arcs.first[cell + 1]; a++) {
      double brings = arcs.worth[a] - price[arcs.teamSlot[a]] - pairs.price[arcs.pair[a]];
      if (brings > best) {
        best = brings;
        chosen[number] = a;
      }
    }
    day.brings[number] = best;
  }

  private void use(int arc, int s, int d) {
    int p = arcs.pair[arc];
    int t = grid.teamOf[p];
    teams.used[t]++;
    teamDays.used[t * grid.days.count + d]++;
    teamSlots.used[arcs.teamSlot[arc]]++;
    rooms.used[s]++;
    pairs.used[p]++;
  }
}
