package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Listener;
import stapel.mentoring.api.SessionChanged;

/** Two plans one after the other: what stays, comes, moves and goes. */
final class PublishingTest {
  private final MentoringKit kit = new MentoringKit();

  @BeforeEach
  void people() {
    kit.mentor("Вера");
    kit.mentor("Олег");
    kit.team("A-1");
    kit.team("A-2");
  }

  @AfterEach
  void close() {
    kit.close();
  }

  private static String session(String team, String mentor, String time) {
    return "{\"team\": \"%s\", \"mentor\": \"%s\", \"start\": \"2026-03-03T%s\"}"
        .formatted(team, mentor, time);
  }

  private Map<String, Long> publish(String... sessions) {
    String text = "{\"sessions\": [" + String.join(",", sessions) + "]}";
    return kit.call(
            "mentoring.publish-plan",
            "openCall",
            kit.ofKit(),
            "plan",
            new TextFile("plan.json", text),
            "length",
            60,
            "zone",
            "Asia/Vladivostok")
        .counts();
  }

  private List<String> sessions() {
    return kit.rows("mentoring.sessions").stream()
        .map(
            row ->
                row.titles().get("application")
                    + " "
                    + row.titles().get("mentor")
                    + " "
                    + row.text("title")
                    + " "
                    + row.text("state"))
        .sorted()
        .toList();
  }

  @Test
  void aSessionThatGoesToAnotherMentorAtItsHourTellsBoth() {
    publish(session("A-1", "Вера", "12:00"));
    publish(session("A-1", "Олег", "12:00"));
    assertEquals(
        List.of("moved Вера 12:00 Олег 12:00", "added null  Вера 12:00"),
        kit.rows("mentoring.changes").stream()
            .map(
                row ->
                    "%s %s %s %s %s"
                        .formatted(
                            row.text("change"),
                            row.titles().get("before_mentor"),
                            row.text("before").replaceFirst(".* ", ""),
                            row.titles().get("after_mentor"),
                            row.text("after").replaceFirst(".* ", "")))
            .toList());
  }

  @Test
  void theChangesOfTheNewestPlanComeFirst() {
    publish(session("A-1", "Вера", "12:00"), session("A-2", "Олег", "10:00"));
    publish(session("A-1", "Вера", "12:00"), session("A-2", "Олег", "11:00"));
    publish(
        session("A-1", "Вера", "12:00"),
        session("A-1", "Олег", "09:00"),
        session("A-2", "Олег", "11:00"));
    assertEquals(
        List.of("3 09:00", "2 11:00", "1 10:00", "1 12:00"),
        kit.rows("mentoring.changes").stream()
            .map(row -> row.titles().get("plan") + row.text("after").substring(10))
            .toList());
  }

  @Test
  void aSecondPlanKeepsMovesAddsAndCancels() {
    assertEquals(
        Map.of("kept", 0L, "added", 3L, "moved", 0L, "cancelled", 0L),
        publish(
            session("A-1", "Вера", "10:00"),
            session("A-1", "Олег", "11:00"),
            session("A-2", "Олег", "10:00")));
    assertEquals(
        Map.of("kept", 1L, "added", 0L, "moved", 1L, "cancelled", 1L),
        publish(session("A-1", "Вера", "10:00"), session("A-2", "Олег", "11:00")));
    assertEquals(
        List.of(
            "A-1 Вера 2026-03-03 10:00 booked",
            "A-1 Олег 2026-03-03 11:00 cancelled",
            "A-2 Олег 2026-03-03 11:00 booked"),
        sessions());
    assertEquals(
        List.of("A-1 added", "A-1 added", "A-1 cancelled", "A-2 added", "A-2 moved"),
        kit.rows("mentoring.changes").stream()
            .map(row -> row.titles().get("application") + " " + row.text("change"))
            .sorted()
            .toList());
    assertEquals(2, kit.rows("mentoring.plans").size());
  }

  @Test
  void twoTeamsChangePlaces() {
    publish(session("A-1", "Вера", "10:00"), session("A-2", "Олег", "10:00"));
    assertEquals(
        Map.of("kept", 0L, "added", 0L, "moved", 2L, "cancelled", 0L),
        publish(session("A-2", "Вера", "10:00"), session("A-1", "Олег", "10:00")));
  }

  /** Vladivostok is ten hours before UTC. */
  @Test
  void whoIsMovedIsToldFromWhereAndFromWhom() {
    publish(session("A-1", "Вера", "10:00"));
    List<String> told = new ArrayList<>();
    kit.kit().add(new Told(told));
    publish(session("A-1", "Олег", "11:00"));
    kit.kit().settle();
    assertEquals(List.of("MOVED 2026-03-03T00:00:00Z Вера -> 2026-03-03T01:00:00Z Олег"), told);
  }

  /** Hears of sessions. */
  private final class Told implements Listener<SessionChanged> {
    private final List<String> told;

    Told(List<String> told) {
      this.told = told;
    }

    @Override
    public Class<SessionChanged> event() {
      return SessionChanged.class;
    }

    @Override
    public void on(SessionChanged event, Call call) {
      synchronized (told) {
        told.add(
            event.change()
                + " "
                + event.startBefore().orElseThrow()
                + " "
                + kit.text("mentoring.mentors", event.mentorBefore().orElseThrow(), "name")
                + " -> "
                + event.start()
                + " "
                + kit.text("mentoring.mentors", event.mentor(), "name"));
      }
    }
  }

  @Test
  void aPlanThatPutsSomebodyInTwoPlacesChangesNothing() {
    publish(session("A-1", "Вера", "10:00"));
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> publish(session("A-1", "Вера", "12:00"), session("A-1", "Олег", "12:30")));
    assertEquals("mentoring.plan.clash", refusal.problems().get(0).code());
    assertEquals(List.of("A-1 Вера 2026-03-03 10:00 booked"), sessions());
    refusal = assertThrows(Refusal.class, () -> publish(session("A-9", "Вера", "12:00")));
    assertEquals("mentoring.team.unknown", refusal.problems().get(0).code());
  }
}
