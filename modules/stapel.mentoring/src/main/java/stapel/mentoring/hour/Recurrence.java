package stapel.mentoring.hour;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hours one after another, on the same weekday for some weeks, by the clocks of one place: ten
 * o'clock stays ten o'clock when its clocks change.
 *
 * @param count sessions one after another on a day
 * @param minutes of one session
 * @param weeks how often
 */
record Recurrence(LocalDate date, LocalTime time, ZoneId zone, int count, int minutes, int weeks) {

  /** Starts in their order. */
  List<Instant> starts() {
    List<Instant> starts = new ArrayList<>();
    for (LocalDateTime local : locals()) {
      starts.add(local.atZone(zone).toInstant());
    }
    return starts;
  }

  /** The first start that the clocks of the place pass over. */
  Optional<LocalDateTime> passedOver() {
    return locals().stream()
        .filter(local -> zone.getRules().getValidOffsets(local).isEmpty())
        .findFirst();
  }

  private List<LocalDateTime> locals() {
    List<LocalDateTime> locals = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      for (int i = 0; i < count; i++) {
        locals.add(date.plusWeeks(week).atTime(time).plusMinutes((long) i * minutes));
      }
    }
    return locals;
  }
}
