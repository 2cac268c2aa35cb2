package stapel.mentoring.board;

import java.time.Instant;

/**
 * An hour on the board.
 *
 * @param day its date by the clocks of its place, as {@code 2026-03-02}
 * @param time its start by them, as {@code 10:00}
 * @param zone whose clocks those are, in words
 */
record BoardHour(
    String id,
    String version,
    String mentor,
    String mentorName,
    Instant start,
    Instant end,
    String day,
    String time,
    String zone,
    String room,
    boolean free) {

  /** True when both cannot be booked: they have one room at one time. */
  boolean sharesRoom(BoardHour other) {
    return !room.isEmpty()
        && room.equalsIgnoreCase(other.room)
        && start.isBefore(other.end)
        && other.start.isBefore(end);
  }
}
