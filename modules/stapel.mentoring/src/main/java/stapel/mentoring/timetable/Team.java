package stapel.mentoring.timetable;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;

/**
 * One that is to have sessions.
 *
 * @param id unique among teams
 * @param sessions how many it is to have, at least 0
 * @param maxPerDay most of them on one day, at least 0
 * @param available starts of the slots in which the team can
 * @param preference points for a session that starts then; 0 where absent
 */
public record Team(
    String id,
    int sessions,
    int maxPerDay,
    Set<LocalDateTime> available,
    Map<LocalDateTime, BigDecimal> preference) {

  /** Copies hours and points. */
  public Team {
    available = Set.copyOf(available);
    preference = Map.copyOf(preference);
  }
}
