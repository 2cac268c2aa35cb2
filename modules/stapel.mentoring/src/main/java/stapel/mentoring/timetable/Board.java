package stapel.mentoring.timetable;

import java.util.Arrays;

/**
 * A plan that is being changed: which unit (one wanted session of a team) meets in which pair and
 * slot, and what the whole is worth. The limits are kept by whoever places.
 */
final class Board {
  static final int NONE = -1;

  final Grid grid;
  final int units;

  /** By unit: its team, its pair and slot or {@link #NONE}. By team: its first unit. */
  final int[] teamOf;

  final int[] pair;
  final int[] slot;
  final int[] firstUnit;

  /** By unit: stays where it is. */
  final boolean[] locked;

  /** Mentor by slot: the unit there or {@link #NONE}. */
  final int[] cell;

  /** Team or mentor by day: slots in which it is busy. By day: slots with a free room. */
  final long[] teamBusy;

  final long[] mentorBusy;
  final long[] roomFree;

  /** By pair: meetings. By slot: units there, the first {@link #used} entries of its rooms. */
  final int[] meetings;

  final int[] used;
  private final int[] occupants;
  private final int[] room;

  long value;

  Board(Grid grid) {
    this.grid = grid;
    Days days = grid.days;
    units = Arrays.stream(grid.need).sum();
    teamOf = new int[units];
    firstUnit = new int[grid.teams + 1];
    for (int t = 0; t < grid.teams; t++) {
      firstUnit[t + 1] = firstUnit[t] + grid.need[t];
      Arrays.fill(teamOf, firstUnit[t], firstUnit[t + 1], t);
    }
    locked = new boolean[units];
    pair = filled(units);
    slot = filled(units);
    room = filled(units);
    cell = filled(grid.mentors * days.slots);
    teamBusy = new long[grid.teams * days.count];
    mentorBusy = new long[grid.mentors * days.count];
    roomFree = new long[days.count];
    Arrays.fill(roomFree, grid.rooms > 0 ? -1L : 0);
    meetings = new int[grid.pairs];
    used = new int[days.slots];
    occupants = filled(days.slots * grid.rooms);
    value = grid.empty;
  }

  private static int[] filled(int length) {
    int[] array = new int[length];
    Arrays.fill(array, NONE);
    return array;
  }

  int occupant(int s, int number) {
    return occupants[s * grid.rooms + number];
  }

  void place(int unit, int p, int s) {
    int day = grid.days.of[s];
    long bit = grid.days.bit(s);
    int mentor = grid.mentorOf[p];
    pair[unit] = p;
    slot[unit] = s;
    cell[mentor * grid.days.slots + s] = unit;
    meetings[p]++;
    teamBusy[teamOf[unit] * grid.days.count + day] |= bit;
    int at = mentor * grid.days.count + day;
    value += grid.worth(p, s) + grid.dayCost(mentorBusy[at]) - grid.dayCost(mentorBusy[at] | bit);
    mentorBusy[at] |= bit;
    room[unit] = used[s];
    occupants[s * grid.rooms + used[s]++] = unit;
    if (used[s] == grid.rooms) {
      roomFree[day] &= ~bit;
    }
  }

  void lift(int unit) {
    int p = pair[unit];
    int s = slot[unit];
    int day = grid.days.of[s];
    long bit = grid.days.bit(s);
    int mentor = grid.mentorOf[p];
    pair[unit] = NONE;
    slot[unit] = NONE;
    cell[mentor * grid.days.slots + s] = NONE;
    meetings[p]--;
    teamBusy[teamOf[unit] * grid.days.count + day] &= ~bit;
    int at = mentor * grid.days.count + day;
    long rest = mentorBusy[at] & ~bit;
    value += grid.dayCost(mentorBusy[at]) - grid.dayCost(rest) - grid.worth(p, s);
    mentorBusy[at] = rest;
    roomFree[day] |= bit;
    int last = occupants[s * grid.rooms + --used[s]];
    occupants[s * grid.rooms + room[unit]] = last;
    room[last] = room[unit];
  }
}
