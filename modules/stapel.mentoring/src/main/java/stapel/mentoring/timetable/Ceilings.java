package stapel.mentoring.timetable;

import java.util.Arrays;

/** The most that things can bring, to give a move up early. */
final class Ceilings {
  /** By pair and by team: one session more, with a gap that it fills. */
  final long[] ofPair;

  final long[] ofTeam;

  /** A mentor's day that loses one session. */
  final long ofDay;

  Ceilings(Grid grid) {
    Days days = grid.days;
    ofPair = new long[grid.pairs];
    ofTeam = new long[grid.teams];
    Arrays.fill(ofPair, Long.MIN_VALUE / 4);
    Arrays.fill(ofTeam, Long.MIN_VALUE / 4);
    int longest = 0;
    for (int s = 0; s < days.slots; s++) {
      longest = Math.max(longest, s - days.first[days.of[s]]);
      for (int p = 0; p < grid.pairs; p++) {
        if ((grid.hours[p * days.count + days.of[s]] & days.bit(s)) != 0) {
          ofPair[p] = Math.max(ofPair[p], grid.worth(p, s) + grid.gap);
        }
      }
    }
    for (int p = 0; p < grid.pairs; p++) {
      ofTeam[grid.teamOf[p]] = Math.max(ofTeam[grid.teamOf[p]], ofPair[p]);
    }
    ofDay = grid.mentorDay + grid.gap * longest;
  }
}
