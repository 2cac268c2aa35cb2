package stapel.mentoring.hour;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An hour that a mentor offers.
 *
 * @param call id of the call, also of the scope
 * @param zone whose clocks it is told by
 * @param room may be empty
 * @param link may be empty
 */
public record Hour(
    String id,
    String call,
    String mentor,
    Instant start,
    int minutes,
    String zone,
    String room,
    String link,
    boolean free) {

  /** Hours begin and last whole steps. */
  public static final int STEP_MIN = 5;

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final Duration STEP = Duration.ofMinutes(STEP_MIN);

  /** Its start by the clocks of its place, as {@code 2026-03-02 10:00}. */
  public String localStart() {
    return LocalDateTime.ofInstant(start, ZoneId.of(zone)).format(LOCAL);
  }

  /** Every five minutes of it. */
  public List<Instant> moments() {
    List<Instant> moments = new ArrayList<>();
    Instant end = start.plus(Duration.ofMinutes(minutes));
    for (Instant moment = start; moment.isBefore(end); moment = moment.plus(STEP)) {
      moments.add(moment);
    }
    return moments;
  }

  /** Who and what a session then takes, besides the team. */
  public List<String> takes() {
    return room.isEmpty() ? List.of("mentor/" + mentor) : List.of("mentor/" + mentor, takesRoom());
  }

  /** What a session takes of its room. */
  public String takesRoom() {
    return "room/" + call + "/" + room.toLowerCase(Locale.ROOT);
  }

  /** The same in another room, or in none. */
  public Hour in(String otherRoom) {
    return new Hour(id, call, mentor, start, minutes, zone, otherRoom, link, free);
  }
}
