package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stapel.api.data.Filter;
import stapel.mentoring.calendar.SessionCalendar;
import stapel.testkit.Client;

/** What a published parser of calendars, biweekly, makes of the feed. */
final class CalendarTest {

  private static final String SESSIONS = "mentoring.sessions";

  private final MentoringKit kit = new MentoringKit();
  private final SessionCalendar feed = new SessionCalendar();

  @AfterEach
  void close() {
    kit.close();
  }

  private List<VEvent> events(Client who) {
    String text = who.feed(feed);
    ICalendar calendar = Biweekly.parse(text).first();
    assertTrue(
        calendar.validate(ICalVersion.V2_0).isEmpty(),
        () -> calendar.validate(ICalVersion.V2_0).toString());
    assertEquals(1, Biweekly.parse(text).all().size());
    return calendar.getEvents();
  }

  private static LocalDateTime local(VEvent event, String zone) {
    return LocalDateTime.ofInstant(event.getDateStart().getValue().toInstant(), ZoneId.of(zone));
  }

  /** Ten o'clock on the last Saturday before and the first after the clocks change. */
  private List<LocalDateTime> weekly(String zone, String first) {
    String mentor = kit.mentor("Вера " + zone);
    kit.call(
        "mentoring.offer-hours",
        "mentor",
        kit.seen("mentoring.mentors", mentor),
        "date",
        first,
        "time",
        "10:00",
        "length",
        45,
        "weeks",
        2,
        "zone",
        zone);
    String team = kit.team("T" + mentor);
    kit.rows("mentoring.hours", Filter.eq("mentor", mentor))
        .forEach(row -> kit.book(row.ref().id(), team));
    return events(kit.operator()).stream()
        .filter(event -> event.getSummary().getValue().contains(zone))
        .map(event -> local(event, zone))
        .sorted()
        .toList();
  }

  @Test
  void tenOClockStaysTenOClockWhereClocksChangeAndWhereTheyDoNot() {
    // Berlin leaves summer time on 25 October 2026, New York on 1 November 2026.
    for (Map.Entry<String, String> place :
        Map.of(
                "Europe/Berlin", "2026-10-24",
                "America/New_York", "2026-10-31",
                "Europe/Kaliningrad", "2026-10-24",
                "Asia/Vladivostok", "2026-10-24")
            .entrySet()) {
      LocalDateTime first = LocalDateTime.parse(place.getValue() + "T10:00");
      assertEquals(
          List.of(first, first.plusWeeks(1)),
          weekly(place.getKey(), place.getValue()),
          place.getKey());
    }
  }

  @Test
  void theMomentsThemselvesAreThoseOfTheZones() {
    weekly("Europe/Berlin", "2026-10-24");
    weekly("Asia/Vladivostok", "2026-10-24");
    weekly("Europe/Kaliningrad", "2026-10-24");
    String text = kit.operator().feed(feed);
    List<String> starts =
        text.lines()
            .filter(line -> line.startsWith("DTSTART") && line.endsWith("Z"))
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "DTSTART:20261024T000000Z", // Vladivostok, ten hours ahead
            "DTSTART:20261024T080000Z", // Berlin in summer and Kaliningrad, two hours ahead
            "DTSTART:20261024T080000Z",
            "DTSTART:20261031T000000Z",
            "DTSTART:20261031T080000Z", // Kaliningrad as before
            "DTSTART:20261031T090000Z"), // Berlin in winter
        starts);
  }

  @Test
  void aSessionKeepsItsNameWhenItMovesAndStaysWhenItIsCancelled() {
    String vera = kit.mentor("Вера");
    String session = kit.book(kit.hour(vera, "10:00", Optional.of("Зал")), kit.team("A-1"));
    String to = kit.hour(vera, "12:00", Optional.empty());
    VEvent booked = events(kit.operator()).get(0);
    assertEquals(0, booked.getSequence().getValue());
    assertEquals("CONFIRMED", booked.getStatus().getValue());
    assertEquals("Зал", booked.getLocation().getValue());
    assertEquals("A-1 Завод A-1: встреча, наставник Вера", booked.getSummary().getValue());
    kit.call("mentoring.move-session", "session", kit.seen(SESSIONS, session), "to", to);
    VEvent moved = events(kit.operator()).get(0);
    assertEquals(booked.getUid().getValue(), moved.getUid().getValue());
    assertEquals(1, moved.getSequence().getValue());
    assertEquals(LocalDateTime.parse("2026-03-02T12:00"), local(moved, "Europe/Moscow"));
    kit.call(
        "mentoring.cancel-session", "session", kit.seen(SESSIONS, session), "reason", "заболела");
    VEvent cancelled = events(kit.operator()).get(0);
    assertEquals(booked.getUid().getValue(), cancelled.getUid().getValue());
    assertEquals(2, cancelled.getSequence().getValue());
    assertEquals("CANCELLED", cancelled.getStatus().getValue());
    assertTrue(cancelled.getDescription().getValue().contains("заболела"));
  }

  @Test
  void linesAreFoldedBetweenCharactersAndTextSurvives() {
    String reason = "Скидка 5%; всё, «что» нужно\\надо 🙂 ".repeat(12) + "\nвторая строка";
    String session =
        kit.book(kit.hour(kit.mentor("Вера"), "10:00", Optional.empty()), kit.team("A-1"));
    kit.call("mentoring.cancel-session", "session", kit.seen(SESSIONS, session), "reason", reason);
    String text = kit.operator().feed(feed);
    assertFalse(text.replace("\r\n", "").contains("\n"), "every line ends with CR LF");
    for (String line : text.split("\r\n")) {
      byte[] octets = line.getBytes(StandardCharsets.UTF_8);
      assertTrue(octets.length <= 75, () -> octets.length + " octets: " + line);
      assertFalse(Character.isLowSurrogate(line.charAt(0)), line);
      assertFalse(line.length() > 1 && Character.isLowSurrogate(line.charAt(1)), line);
    }
    assertEquals(
        "Начало по местному времени: 2026-03-02 10:00, Europe/Moscow\nОтменена: " + reason,
        events(kit.operator()).get(0).getDescription().getValue());
  }

  @Test
  void eachGetsTheOwnSessionsAndTheOperatorAll() {
    Client vera = kit.kit().person("vera");
    String first = kit.mentor("Вера", vera);
    String second = kit.mentor("Олег");
    String team = kit.team("A-1");
    Client anna = kit.speaker("anna", team);
    kit.book(kit.hour(first, "10:00", Optional.empty()), kit.team("A-2"));
    kit.book(kit.hour(second, "12:00", Optional.empty()), team);
    assertEquals(List.of("A-2 Завод A-2: встреча, наставник Вера"), summaries(vera));
    assertEquals(List.of("A-1 Завод A-1: встреча, наставник Олег"), summaries(anna));
    assertEquals(
        List.of("A-1 Завод A-1: встреча, наставник Олег", "A-2 Завод A-2: встреча, наставник Вера"),
        summaries(kit.operator()));
  }

  private List<String> summaries(Client who) {
    return events(who).stream().map(event -> event.getSummary().getValue()).sorted().toList();
  }

  @Test
  void aCalendarWithoutSessionsIsOne() {
    String text = kit.operator().feed(feed);
    assertEquals(List.of(), Biweekly.parse(text).first().getEvents());
    // RFC 5545, 3.6: a calendar has at least one component.
    assertTrue(text.contains("BEGIN:VTIMEZONE\r\nTZID:UTC\r\n"), text);
  }
}
