package stapel.mentoring.timetable;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A demand as numbers and bits; points are units of {@link Scale}. Never changed. */
final class Grid {
  final Demand demand;
  final Scale scale;
  final Days days;
  final int teams;
  final int mentors;
  final int pairs;
  final int rooms;

  /** By team: sessions wanted, most a day; by mentor: most a day. */
  final int[] need;

  final int[] teamMost;
  final int[] mentorMost;

  /** Team by slot. */
  final long[] preference;

  /** By pair. */
  final int[] teamOf;

  final int[] mentorOf;
  final long[] fit;
  final int[] meetings;
  final int[] apart;

  /** By team: its pairs. */
  final int[][] pairsOf;

  /** Pair by day: hours in which both can, and those in which they met in the previous plan. */
  final long[] hours;

  final long[] before;

  /** Mentor by day: slots of locked sessions. */
  final long[] locked;

  final long unassigned;
  final long mentorDay;
  final long gap;
  final long moved;

  /** What a plan without any session is worth. */
  final long empty;

  Grid(Demand demand) {
    this.demand = demand;
    scale = new Scale(demand);
    days = new Days(demand.slots());
    Index index = new Index(demand);
    List<Fit> fits = demand.fits();
    teams = demand.teams().size();
    mentors = demand.mentors().size();
    pairs = fits.size();
    rooms = Math.min(demand.rooms(), Math.min(teams, mentors));
    need = wanted(demand);
    teamMost = demand.teams().stream().mapToInt(Team::maxPerDay).toArray();
    mentorMost = demand.mentors().stream().mapToInt(Mentor::maxPerDay).toArray();
    preference = preferences(index);
    teamOf = fits.stream().mapToInt(pair -> index.teams.get(pair.team())).toArray();
    mentorOf = fits.stream().mapToInt(pair -> index.mentors.get(pair.mentor())).toArray();
    fit = fits.stream().mapToLong(pair -> scale.units(pair.points())).toArray();
    apart = fits.stream().mapToInt(Fit::minDaysBetween).toArray();
    pairsOf = grouped(teams, teamOf);
    hours = commonHours(index);
    meetings = new int[pairs];
    Arrays.setAll(meetings, p -> Math.min(fits.get(p).maxMeetings(), dates(p)));
    before = previous(index);
    locked = lock(index);
    unassigned = scale.units(demand.weights().unassigned());
    mentorDay = scale.units(demand.weights().mentorDay());
    gap = scale.units(demand.weights().gap());
    moved = scale.units(demand.weights().moved());
    long sessions = demand.teams().stream().mapToLong(Team::sessions).sum();
    empty = -unassigned * sessions - moved * demand.previous().size();
  }

  /** Sessions of each team, at most one a slot. */
  private int[] wanted(Demand demand) {
    return demand.teams().stream().mapToInt(t -> Math.min(t.sessions(), days.slots)).toArray();
  }

  private long[] preferences(Index index) {
    long[] points = new long[teams * days.slots];
    for (Team team : demand.teams()) {
      int row = index.teams.get(team.id()) * days.slots;
      team.preference()
          .forEach((start, value) -> points[row + index.slots.get(start)] = scale.units(value));
    }
    return points;
  }

  private long[] commonHours(Index index) {
    List<long[]> ofTeam =
        demand.teams().stream().map(team -> days.words(team.available(), index.slots)).toList();
    List<long[]> ofMentor =
        demand.mentors().stream()
            .map(mentor -> days.words(mentor.available(), index.slots))
            .toList();
    long[] both = new long[pairs * days.count];
    for (int p = 0; p < pairs; p++) {
      for (int d = 0; d < days.count; d++) {
        both[p * days.count + d] = ofTeam.get(teamOf[p])[d] & ofMentor.get(mentorOf[p])[d];
      }
    }
    return both;
  }

  /**
   * Most meetings of a pair that are as far apart as they must be: the earliest dates there are.
   */
  private int dates(int p) {
    int count = 0;
    long next = Long.MIN_VALUE;
    for (int d = 0; d < days.count; d++) {
      long open = hours[p * days.count + d];
      if (open != 0 && days.date[d] >= next) {
        count += apart[p] == 0 ? Long.bitCount(open) : 1;
        next = days.date[d] + apart[p];
      }
    }
    return count;
  }

  private long[] previous(Index index) {
    long[] words = new long[pairs * days.count];
    demand.previous().stream()
        .filter(index::knows)
        .forEach(
            session -> {
              int slot = index.slot(session);
              words[index.pair(session) * days.count + days.of[slot]] |= days.bit(slot);
            });
    return words;
  }

  /** The hour of a locked session is no longer one of anybody else's of its team and mentor. */
  private long[] lock(Index index) {
    long[] words = new long[mentors * days.count];
    for (Session session : demand.locked()) {
      if (index.knows(session)) {
        int pair = index.pair(session);
        int slot = index.slot(session);
        words[mentorOf[pair] * days.count + days.of[slot]] |= days.bit(slot);
        for (int p = 0; p < pairs; p++) {
          if (p != pair && (mentorOf[p] == mentorOf[pair] || teamOf[p] == teamOf[pair])) {
            hours[p * days.count + days.of[slot]] &= ~days.bit(slot);
          }
        }
      }
    }
    return words;
  }

  /** Numbers of the elements by their group. */
  static int[][] grouped(int groups, int[] groupOf) {
    int[] size = new int[groups];
    Arrays.stream(groupOf).forEach(group -> size[group]++);
    int[][] grouped = IntStream.of(size).mapToObj(int[]::new).toArray(int[][]::new);
    for (int i = groupOf.length - 1; i >= 0; i--) {
      grouped[groupOf[i]][--size[groupOf[i]]] = i;
    }
    return grouped;
  }

  /** What a session is worth against its absence, before days and gaps of the mentor. */
  long worth(int pair, int slot) {
    int day = days.of[slot];
    boolean kept = (before[pair * days.count + day] & days.bit(slot)) != 0;
    return fit[pair]
        + preference[teamOf[pair] * days.slots + slot]
        + unassigned
        + (kept ? moved : 0);
  }

  /** What a mentor's day costs whose sessions are these bits. */
  long dayCost(long sessions) {
    if (sessions == 0) {
      return 0;
    }
    int span =
        Long.SIZE - Long.numberOfLeadingZeros(sessions) - Long.numberOfTrailingZeros(sessions);
    return mentorDay + gap * (span - Long.bitCount(sessions));
  }
}
