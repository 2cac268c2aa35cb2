package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Ref;
import stapel.api.data.Filter;
import stapel.api.data.Row;
import stapel.mentoring.proposal.ProposalView;
import stapel.testkit.Client;

/** A plan made because somebody is ill takes back the hours of who is ill. */
final class AbsentMentorTest {
  private static final String PROPOSALS = "mentoring.proposals";

  private final MentoringKit kit = new MentoringKit();
  private String vera;
  private String oleg;
  private String first;
  private String second;
  private Client waiting;

  @BeforeEach
  void people() {
    vera = kit.mentor("Вера");
    oleg = kit.mentor("Олег");
    first = kit.team("A-1");
    second = kit.team("A-2");
    waiting = kit.speaker("anna", second);
    kit.book(hour(vera, "14:00"), first);
    hour(vera, "16:00");
    hour(oleg, "14:00");
    hour(oleg, "15:00");
    kit.call(
        "mentoring.state-wish",
        "application",
        first,
        "sessions",
        1,
        "dayMost",
        1,
        "mentors",
        List.of(),
        "curators",
        List.of(),
        "starts",
        Map.of());
  }

  @AfterEach
  void close() {
    kit.close();
  }

  private String hour(String mentor, String time) {
    return kit.hour(mentor, time, Optional.empty());
  }

  private String proposed(List<String> absent) {
    String id =
        MentoringKit.id(
            kit.call(
                "mentoring.propose-plan",
                "openCall",
                kit.ofKit(),
                "seconds",
                1,
                "meetings",
                2,
                "absent",
                absent));
    kit.computePlans();
    assertEquals("ready", kit.text(PROPOSALS, id, "state"));
    return id;
  }

  private Map<String, Long> apply(String proposal) {
    return kit.call("mentoring.apply-proposal", "proposal", kit.seen(PROPOSALS, proposal)).counts();
  }

  private List<String> told(String dataset, String column) {
    return kit.rows(dataset).stream()
        .map(row -> row.titles().get(column) + " " + row.text("state"))
        .sorted()
        .toList();
  }

  private List<String> hoursOf(String mentor) {
    return kit.rows("mentoring.hours", Filter.eq("mentor", mentor)).stream()
        .map(row -> row.text("title") + " " + row.text("state"))
        .toList();
  }

  private String page(String proposal) {
    return kit.operator()
        .page(new ProposalView(), "id", proposal)
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  @Test
  void theirHoursGoToNobodyWhoWaitsAndCannotBeBooked() {
    waiting.call(
        "mentoring.wait-for-hour", "hour", kit.seen("mentoring.hours", kit.hourAt(vera, "14:00")));
    String ill = proposed(List.of(vera));
    assertTrue(page(ill).contains("Вера — 2 часа будут сняты"), page(ill));
    assertEquals(2, hoursOf(vera).size(), "nothing changes before the plan is applied");
    assertEquals(2L, apply(ill).get("withdrawn"));
    assertEquals(List.of("Олег booked"), told("mentoring.sessions", "mentor"));
    assertEquals(List.of("A-2 gone"), told("mentoring.waiting", "application"));
    assertEquals(List.of(), hoursOf(vera));
    assertTrue(page(ill).contains("Вера — 2 часа сняты"), page(ill));
    Row absence = kit.rows("mentoring.proposal-absences").get(0);
    assertEquals("Вера", absence.titles().get("mentor"));
    assertEquals("2", absence.text("withdrawn"));
    List<String> audited =
        kit.kit().auditLines().stream()
            .filter(line -> line.command().equals("mentoring.apply-proposal"))
            .flatMap(line -> line.objects().stream())
            .map(Ref::dataset)
            .filter("mentoring.hours"::equals)
            .toList();
    assertEquals(2, audited.size());
  }

  /** A team without wishes stays; whoever is back before the plan is applied offers hours again. */
  @Test
  void whatThePlanCannotMoveStaysAndSoDoHoursOfferedSince() {
    kit.book(kit.hourAt(vera, "16:00"), second);
    String ill = proposed(List.of(vera));
    assertTrue(page(ill).contains("1 встреча остаётся"), page(ill));
    kit.kit().clock().pass(Duration.ofMinutes(1));
    hour(vera, "17:00");
    assertTrue(page(ill).contains("Вера — 1 час будет снят"), page(ill));
    assertEquals(1L, apply(ill).get("withdrawn"));
    assertEquals(List.of("2026-03-02 16:00 booked", "2026-03-02 17:00 free"), hoursOf(vera));
    assertEquals(List.of("Вера booked", "Олег booked"), told("mentoring.sessions", "mentor"));
  }

  @Test
  void aPlanForEverybodyTakesNoHourBack() {
    Map<String, Long> counts = apply(proposed(List.of()));
    assertEquals(2, hoursOf(vera).size());
    assertTrue(!counts.containsKey("withdrawn"), counts::toString);
  }
}
