package stapel.mentoring.hour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hours by the clocks of a place; Berlin's go forward on 29 March 2026 at two o'clock. */
final class RecurrenceTest {
  private static Recurrence weekly(String date, String time, String zone) {
    return new Recurrence(LocalDate.parse(date), LocalTime.parse(time), ZoneId.of(zone), 2, 30, 2);
  }

  private static List<Instant> instants(String... moments) {
    return Stream.of(moments).map(Instant::parse).toList();
  }

  @Test
  void tenOClockStaysTenWhenTheClocksChange() {
    assertEquals(
        instants(
            "2026-03-24T09:00:00Z",
            "2026-03-24T09:30:00Z",
            "2026-03-31T08:00:00Z",
            "2026-03-31T08:30:00Z"),
        weekly("2026-03-24", "10:00", "Europe/Berlin").starts());
  }

  @Test
  void kaliningradIsTwoAndVladivostokTenHoursBeforeGreenwich() {
    assertEquals(
        instants(
            "2026-03-24T08:00:00Z",
            "2026-03-24T08:30:00Z",
            "2026-03-31T08:00:00Z",
            "2026-03-31T08:30:00Z"),
        weekly("2026-03-24", "10:00", "Europe/Kaliningrad").starts());
    assertEquals(
        instants(
            "2026-03-24T00:00:00Z",
            "2026-03-24T00:30:00Z",
            "2026-03-31T00:00:00Z",
            "2026-03-31T00:30:00Z"),
        weekly("2026-03-24", "10:00", "Asia/Vladivostok").starts());
  }

  @Test
  void aTimeThatTheClocksPassOverIsNamed() {
    assertEquals(
        Optional.of(LocalDateTime.of(2026, 3, 29, 2, 0)),
        weekly("2026-03-22", "02:00", "Europe/Berlin").passedOver());
    assertEquals(
        Optional.empty(), weekly("2026-03-22", "02:00", "Europe/Kaliningrad").passedOver());
  }
}
