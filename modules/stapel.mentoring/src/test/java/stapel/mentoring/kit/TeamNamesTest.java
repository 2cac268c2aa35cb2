package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.mentoring.calendar.SessionCalendar;
import stapel.testkit.Client;

/** Lists and calendars say what a team is called, to those who may know. */
final class TeamNamesTest {
  private static final String SESSIONS = "mentoring.sessions";

  private final MentoringKit kit = new MentoringKit();
  private Client vera;
  private Client anna;
  private Client olga;

  @BeforeEach
  void aSessionThatAnotherTeamWaitsFor() {
    vera = kit.kit().person("vera");
    String team = kit.team("A-1");
    anna = kit.speaker("anna", team);
    olga = kit.speaker("olga", kit.team("A-2"));
    String hour = kit.hour(kit.mentor("Вера", vera), "10:00", Optional.empty());
    String session = kit.book(hour, team);
    kit.hour(kit.mentor("Олег"), "14:00", Optional.empty());
    kit.call("mentoring.close-session", "session", kit.seen(SESSIONS, session), "outcome", "held");
    vera.call(
        "mentoring.write-note",
        "session",
        kit.seen(SESSIONS, session),
        "remark",
        "прочесть стратегию",
        "forBoth",
        true);
    vera.call(
        "mentoring.give-feedback",
        "session",
        kit.seen(SESSIONS, session),
        "mark",
        5,
        "remark",
        "готовы");
    String later = kit.hour(kit.mentor("Нина"), "15:00", Optional.empty());
    kit.book(later, team);
    olga.call("mentoring.wait-for-hour", "hour", kit.seen("mentoring.hours", later));
  }

  @AfterEach
  void close() {
    kit.close();
  }

  private static List<String> teams(Client who, String dataset) {
    return who.stream(Query.of(dataset)).stream()
        .map(row -> row.named("application"))
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  void listsHaveNumberAndTitleForBothSidesAndTheOperator() {
    for (Client who : List.of(kit.operator(), vera, anna)) {
      for (String dataset : List.of(SESSIONS, "mentoring.notes")) {
        assertEquals(List.of("A-1 Завод A-1"), teams(who, dataset), dataset);
      }
    }
    assertEquals(List.of("A-1 Завод A-1"), teams(kit.operator(), "mentoring.feedback"));
    assertEquals(List.of("A-1 Завод A-1"), teams(kit.operator(), "mentoring.team-balance"));
    assertEquals(List.of("A-2 Завод A-2"), teams(kit.operator(), "mentoring.waiting"));
    assertEquals(List.of("A-2 Завод A-2"), teams(olga, "mentoring.waiting"));
  }

  /** An observer sees that there is a session, not whose. */
  @Test
  void whoMayNotReadTitlesHasNone() {
    List<Row> observed = kit.kit().as("observer", "region").stream(Query.of(SESSIONS));
    assertEquals(2, observed.size());
    for (Row row : observed) {
      assertEquals(Map.of(), row.names());
      assertTrue(!row.toString().contains("Завод"), row::toString);
    }
  }

  /** Titles of refs are what exports hold: a file from before and one of today say the same. */
  @Test
  void exportsKeepTheNumber() {
    for (Row row : kit.rows(SESSIONS)) {
      assertEquals("A-1", row.titles().get("application"));
    }
  }

  @Test
  void theCalendarNamesTheTeam() {
    for (Client who : List.of(kit.operator(), anna)) {
      String feed = who.feed(new SessionCalendar()).replace("\r\n ", "");
      assertTrue(feed.contains("SUMMARY:A-1 Завод A-1"), feed);
    }
  }
}
