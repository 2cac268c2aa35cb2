package stapel.mentoring.timetable;

import java.time.LocalDateTime;
import java.util.Set;

/**
 * One who gives sessions.
 *
 * @param id unique among mentors
 * @param available starts of the slots in which the mentor can
 * @param maxPerDay most sessions on one day, at least 0
 */
public record Mentor(String id, Set<LocalDateTime> available, int maxPerDay) {

  /** Copies the hours. */
  public Mentor {
    available = Set.copyOf(available);
  }
}
