package stapel.mentoring.board;

import java.time.Instant;

/**
 * A session on the board.
 *
 * @param day its date by the clocks of its place, as {@code 2026-03-02}
 * @param time its start by them, as {@code 10:00}
 * @param zone whose clocks those are, in words
 */
record BoardSession(
    String id,
    String version,
    String team,
    String teamName,
    String mentor,
    String mentorName,
    Instant start,
    Instant end,
    String day,
    String time,
    String zone,
    String room,
    String state,
    boolean locked) {

  boolean overlaps(BoardHour hour) {
    return start.isBefore(hour.end()) && hour.start().isBefore(end);
  }

  boolean booked() {
    return state.equals("booked");
  }
}
