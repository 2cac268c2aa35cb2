package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.command.Result;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.testkit.Client;

/** What mentors and teams see and do themselves. The kit's clock stands at noon of 2 March. */
final class SelfServiceTest {

  private static final String HOURS = "mentoring.hours";
  private static final String SESSIONS = "mentoring.sessions";

  private final MentoringKit kit = new MentoringKit();
  private Client vera;
  private Client anna;
  private Client boris;
  private String mentor;
  private String other;
  private String team;
  private String rival;

  @BeforeEach
  void people() {
    vera = kit.kit().person("vera");
    mentor = kit.mentor("Вера", vera);
    other = kit.mentor("Олег", kit.kit().person("oleg"));
    team = kit.team("A-1");
    rival = kit.team("A-2");
    anna = kit.speaker("anna", team);
    boris = kit.speaker("boris", rival);
  }

  @AfterEach
  void close() {
    kit.close();
  }

  private static List<String> titles(Client who, String dataset, String column) {
    return who.stream(Query.of(dataset)).stream()
        .map(row -> row.titles().getOrDefault(column, row.text(column)))
        .sorted()
        .toList();
  }

  private static String code(Runnable work) {
    return assertThrows(Refusal.class, work::run).problems().get(0).code();
  }

  private String hour(String who, String date) {
    return kit.hour(who, date, "10:00", Optional.empty());
  }

  private Result signUp(Client who, String hour) {
    return who.call("mentoring.sign-up", "hour", kit.seen(HOURS, hour));
  }

  private void callOff(Client who, String session) {
    who.call("mentoring.call-off", "session", kit.seen(SESSIONS, session), "reason", "не успеваем");
  }

  @Test
  void aTeamBooksAFreeHourAndBothSidesSeeTheSession() {
    String hour = hour(mentor, "2026-03-05");
    String session = MentoringKit.id(signUp(anna, hour));
    Row seen = anna.row(SESSIONS, session).orElseThrow();
    assertEquals("A-1", seen.titles().get("application"));
    assertEquals("Вера", seen.titles().get("mentor"));
    assertEquals("A-1", vera.row(SESSIONS, session).orElseThrow().titles().get("application"));
    assertEquals(Optional.empty(), boris.row(SESSIONS, session));
    assertEquals(Optional.empty(), kit.kit().person("oleg").row(SESSIONS, session));
  }

  @Test
  void eachSeesTheOwnRowsOnly() {
    hour(mentor, "2026-03-05");
    String booked = hour(other, "2026-03-05");
    kit.book(booked, team);
    kit.book(hour(other, "2026-03-06"), rival);
    assertEquals(List.of("A-1"), titles(anna, SESSIONS, "application"));
    assertEquals(List.of(), titles(vera, SESSIONS, "application"));
    assertEquals(List.of("Вера"), titles(vera, HOURS, "mentor"));
    assertEquals(List.of("Вера"), titles(vera, "mentoring.mentors", "name"));
    assertEquals(List.of("Вера", "Олег"), titles(anna, "mentoring.mentors", "name"));
    assertEquals(Set.of(), columns(anna, "mentoring.mentors", "email"));
    assertEquals(List.of("A-1"), titles(anna, "intake.applications", "number"));
    assertEquals(
        List.of("A-1", "A-2"), titles(kit.kit().person("oleg"), "intake.applications", "number"));
    assertEquals(
        Set.of(), columns(kit.kit().person("oleg"), "intake.applications", "contact_email"));
    assertEquals(List.of("anna"), titles(anna, "mentoring.contacts", "name"));
  }

  private static Set<String> columns(Client who, String dataset, String key) {
    return who.stream(Query.of(dataset)).stream()
        .map(row -> row.text(key))
        .filter(text -> !text.isEmpty())
        .collect(java.util.stream.Collectors.toSet());
  }

  @Test
  void nobodyBooksForAnotherTeamNorCancelsWhatTheyOnlyObserve() {
    String hour = hour(mentor, "2026-03-05");
    String seen = kit.seen(HOURS, hour);
    assertThrows(
        Refusal.class, () -> anna.call("mentoring.sign-up", "hour", seen, "application", rival));
    String session = kit.book(hour, rival);
    anna.and("observer", "region");
    assertEquals(List.of("A-2"), titles(anna, SESSIONS, "application"));
    assertEquals("mentoring.session.in-person", code(() -> callOff(anna, session)));
    assertThrows(
        Refusal.class,
        () ->
            anna.call(
                "mentoring.offer-own-hours",
                Map.of(
                    "mentor", kit.seen("mentoring.mentors", mentor),
                    "date", "2026-03-07",
                    "time", "10:00",
                    "length", 60,
                    "zone", "Europe/Moscow")));
  }

  @Test
  void cancellingIsForBothSidesUntilADayBeforeAndForTheOperatorAlways() {
    // 24 hours before are noon of 2 March and later: the hour of the 3rd at 11:00 is too near.
    String near = kit.hour(mentor, "2026-03-03", "11:00", Optional.empty());
    String far = kit.hour(mentor, "2026-03-03", "12:00", Optional.empty());
    String soon = MentoringKit.id(signUp(anna, near));
    String later = MentoringKit.id(signUp(anna, far));
    assertEquals("mentoring.session.too-late", code(() -> callOff(anna, soon)));
    assertEquals("mentoring.session.too-late", code(() -> callOff(vera, soon)));
    callOff(vera, later);
    assertEquals("cancelled", kit.text(SESSIONS, later, "state"));
    assertEquals("не успеваем", kit.text(SESSIONS, later, "reason"));
    assertEquals(Optional.empty(), kit.operator().row(HOURS, far));
    kit.call("mentoring.cancel-session", "session", kit.seen(SESSIONS, soon), "reason", "зал");
    assertEquals("cancelled", kit.text(SESSIONS, soon, "state"));
  }

  @Test
  void aSessionMovesToAnotherHourOfTheSameMentor() {
    String session = MentoringKit.id(signUp(anna, hour(mentor, "2026-03-05")));
    String same = hour(mentor, "2026-03-06");
    String foreign = hour(other, "2026-03-06");
    assertEquals("mentoring.session.other-mentor", code(() -> reschedule(anna, session, foreign)));
    reschedule(anna, session, same);
    assertEquals("2026-03-06 10:00", kit.text(SESSIONS, session, "title"));
    assertEquals("1", kit.text(SESSIONS, session, "edition"));
  }

  private void reschedule(Client who, String session, String to) {
    who.call("mentoring.reschedule", "session", kit.seen(SESSIONS, session), "to", to);
  }

  @Test
  void anHourThatHasBegunIsBookedByTheOperatorOnly() {
    String begun = kit.hour(mentor, "11:55", Optional.empty());
    assertEquals("mentoring.hour.begun", code(() -> signUp(anna, begun)));
    kit.book(begun, team);
  }

  @Test
  void aMentorOffersTakesBackAndClosesTheOwn() {
    Result offered =
        vera.call(
            "mentoring.offer-own-hours",
            Map.of(
                "mentor",
                kit.seen("mentoring.mentors", mentor),
                "date",
                "2026-03-02",
                "time",
                "13:00",
                "length",
                60,
                "count",
                2,
                "zone",
                "Europe/Moscow"));
    assertEquals(Map.of("hours", 2L), offered.counts());
    List<Row> hours = vera.stream(Query.of(HOURS));
    String session = kit.book(hours.get(0).ref().id(), team);
    vera.call("mentoring.withdraw-own-hour", "hour", kit.seen(HOURS, hours.get(1).ref().id()));
    kit.kit().clock().pass(Duration.ofHours(2));
    assertThrows(Refusal.class, () -> closes(kit.kit().person("oleg"), session));
    closes(vera, session);
    assertEquals("no_show", kit.text(SESSIONS, session, "state"));
  }

  private void closes(Client who, String session) {
    who.call(
        "mentoring.close-own-session",
        "session",
        kit.seen(SESSIONS, session),
        "outcome",
        "no_show");
  }

  @Test
  void whoNoLongerSpeaksForATeamSeesNothing() {
    kit.book(hour(mentor, "2026-03-05"), team);
    String contact =
        kit.rows("mentoring.contacts").stream()
            .filter(row -> row.text("name").equals("anna"))
            .findFirst()
            .orElseThrow()
            .ref()
            .id();
    kit.call("mentoring.remove-contact", "contact", kit.seen("mentoring.contacts", contact));
    assertThrows(Refusal.class, () -> anna.stream(Query.of(SESSIONS)));
    kit.call(
        "mentoring.edit-mentor", "mentor", kit.seen("mentoring.mentors", mentor), "agreed", 600);
    assertThrows(Refusal.class, () -> vera.stream(Query.of(SESSIONS)));
  }
}
