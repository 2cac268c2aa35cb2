package stapel.mentoring.timetable;

import java.util.Locale;

/**
 * A team that lacks sessions.
 *
 * @param missing how many, at least 1
 */
public record Shortfall(String team, int missing, Reason reason) {

  /** What stands in the way in this plan. */
  public enum Reason {
    /** No mentor may meet the team. */
    NO_MENTOR,
    /** Team and mentors have too few hours in common, by the team's limit of a day. */
    NO_COMMON_HOURS,
    /** Its mentors may not meet it that often, or not so soon again. */
    MEETINGS,
    /** In the hours left, mentors meet other teams or have enough on that day. */
    MENTORS_BUSY,
    /** In the hours left, all rooms are taken. */
    ROOMS_FULL,
    /** A session would cost more than it brings, or the search ended before it was placed. */
    NOT_PLACED;

    /** As files have it: {@code no_mentor}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
