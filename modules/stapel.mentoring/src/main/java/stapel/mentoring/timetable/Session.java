package stapel.mentoring.timetable;

import java.time.LocalDateTime;
import java.util.Comparator;

/**
 * A team and a mentor meet.
 *
 * @param start when
 */
public record Session(String team, String mentor, LocalDateTime start) {

  /** By time, then team, then mentor. */
  public static final Comparator<Session> ORDER =
      Comparator.comparing(Session::start)
          .thenComparing(Session::team)
          .thenComparing(Session::mentor);
}
