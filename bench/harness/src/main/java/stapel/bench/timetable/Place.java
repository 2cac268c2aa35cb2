package stapel.bench.timetable;

/**
 * A mentor and a slot for a team, and what the session there brings.
 *
 * @param slot number of the slot among all
 */
public record Place(int pair, int mentor, int slot, int day, long points) {

  /** Key of the mentor's day. */
  long mentorDay() {
    return mentor * 100_000L + day;
  }

  /** Key of the mentor's hour. */
  long mentorSlot() {
    return mentor * 100_000L + slot;
  }
}
