package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Ref;
import stapel.mentoring.board.MoveOwnView;
import stapel.mentoring.board.TimetablePage;
import stapel.mentoring.board.TimetableView;
import stapel.mentoring.contact.OwnTeam;
import stapel.testkit.Client;

/** What a team and a mentor can do on the timetable. The kit's clock stands at noon of 2 March. */
final class BoardTest {

  private final MentoringKit kit = new MentoringKit();
  private Client vera;
  private Client anna;
  private String session;

  @BeforeEach
  void people() {
    vera = kit.kit().person("vera");
    String mentor = kit.mentor("Вера", vera);
    String other = kit.mentor("Олег");
    String team = kit.team("A-1");
    anna = kit.speaker("anna", team);
    session = kit.book(hour(mentor, "10:00"), team);
    kit.book(hour(other, "11:00"), kit.team("A-2"));
    hour(mentor, "14:00");
    hour(other, "10:00");
    hour(other, "14:00");
  }

  @AfterEach
  void close() {
    kit.close();
  }

  private String hour(String mentor, String time) {
    return kit.hour(mentor, "2026-03-05", time, Optional.empty());
  }

  private static List<String> all(String page, String pattern) {
    return Pattern.compile(pattern)
        .matcher(page)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private String timetable(Client who) {
    return who.page(new TimetableView(kit.kit().service(TimetablePage.class)));
  }

  /** At 10:00 the team meets Вера, so Олег's free hour of that time is none for it. */
  @Test
  void aTeamSignsUpForFreeHoursAndTakesUpItsOwnSession() {
    String page = timetable(anna);
    assertEquals(
        List.of("чт, 2026-03-05 14:00, Вера", "чт, 2026-03-05 14:00, Олег"),
        all(page, "aria-label=\"Записаться, ([^\"]*)\"").stream().sorted().toList());
    assertEquals(List.of("A-1"), all(page, "<a class=\"grab\"[^>]*>([^<]*)"));
    assertTrue(!page.contains("A-2") && !page.contains(">11:00<"), page);
  }

  @Test
  void itMovesToTheSameMentorOnly() {
    for (Client who : List.of(anna, vera)) {
      String page =
          who.page(new MoveOwnView(kit.kit().service(TimetablePage.class)), "row", session);
      assertTrue(page.contains("action=\"/c/mentoring.reschedule\""), page);
      assertEquals(List.of("чт, 2026-03-05 14:00"), all(page, "<option value=\"[^\"]*\">([^<]*)"));
    }
    String page =
        anna.page(new MoveOwnView(kit.kit().service(TimetablePage.class)), "row", session);
    assertEquals(List.of(), all(page, "<a class=\"(offer)\""), "one thing at a time");
    assertEquals(3, all(page, "data-why=\"(перенести можно только к тому же наставнику)\"").size());
  }

  @Test
  void aMentorReadsWhoComesAndAnObserverDoesNot() {
    String titles = "<span class=\"team\" translate=\"no\">([^<]*)";
    assertEquals(List.of("Завод A-1"), all(timetable(vera), titles));
    assertEquals(List.of("Завод A-1", "Завод A-2"), all(timetable(kit.operator()), titles));
    String observed = timetable(kit.kit().as("observer", "region"));
    assertTrue(observed.contains(">A-1</span>") && !observed.contains("Завод"), observed);
  }

  /** The rule of the call: a day before at the latest. */
  @Test
  void whatBeginsWithinADayIsMovedByTheOperatorOnly() {
    kit.kit().clock().pass(java.time.Duration.ofHours(47));
    assertEquals(List.of(), all(timetable(anna), "<a class=\"(grab)\""));
    assertEquals(2, all(timetable(kit.operator()), "<a class=\"(grab)\"").size());
  }

  /** At 22:00 of London it is the next day in Moscow, where all hours of 5 March are over. */
  @Test
  void theBoardBeginsWithADayThatHasSomethingToCome() {
    kit.hour(kit.mentor("Нина"), "2026-03-12", "10:00", Optional.empty());
    kit.kit().clock().pass(java.time.Duration.ofHours(3 * 24 + 13));
    assertEquals(List.of("чт, 2026-03-12"), all(timetable(kit.operator()), "<h2>([^<]*)</h2>"));
  }

  @Test
  void theBoardSaysByWhoseClocksItIs() {
    assertTrue(timetable(anna).contains("Время: Europe/Moscow."), timetable(anna));
    assertTrue(timetable(kit.operator()).contains("Время: Europe/Moscow."));
    kit.call(
        "mentoring.offer-hours",
        "mentor",
        kit.seen("mentoring.mentors", kit.mentor("Нина")),
        "date",
        "2026-03-05",
        "time",
        "12:00",
        "length",
        60,
        "zone",
        "Asia/Omsk");
    String page = timetable(kit.operator());
    assertTrue(page.contains("Время каждой встречи местное: Asia/Omsk; Europe/Moscow."), page);
    assertEquals(1, all(page, "(<span class=\"muted\">Asia/Omsk</span>)").size());
  }

  /** Пётр offers an hour in the room in which Нина meets A-4 then. */
  @Test
  void aFreeHourInARoomThatIsTakenIsNotOfferedToTeams() {
    String nina = kit.mentor("Нина");
    String team = kit.team("A-3");
    Client olga = kit.speaker("olga", team);
    kit.book(kit.hour(nina, "2026-03-05", "16:00", Optional.of("Зал")), kit.team("A-4"));
    kit.hour(kit.mentor("Пётр"), "2026-03-05", "16:30", Optional.of("зал"));
    kit.hour(kit.mentor("Роза"), "2026-03-05", "16:30", Optional.of("Холл"));
    assertEquals(
        List.of("чт, 2026-03-05 16:30, Роза"),
        all(timetable(olga), "aria-label=\"Записаться, ([^\"]*16:30[^\"]*)\""));
  }

  @Test
  void whoCannotMoveASessionAnyMoreReadsWhy() {
    MoveOwnView view = new MoveOwnView(kit.kit().service(TimetablePage.class));
    kit.kit().clock().pass(java.time.Duration.ofHours(47));
    assertTrue(
        anna.page(view, "row", session).contains("До встречи меньше 24 часов: отменить"),
        anna.page(view, "row", session));
    kit.kit().clock().pass(java.time.Duration.ofHours(48));
    assertTrue(
        vera.page(view, "row", session).contains("Встреча уже началась, перенести её нельзя."));
  }

  @Test
  void theFormOfWhoSpeaksForOneTeamBeginsWithIt() {
    String hour =
        kit.rows("mentoring.hours").stream()
            .filter(row -> row.text("state").equals("free"))
            .findFirst()
            .orElseThrow()
            .ref()
            .id();
    assertEquals(Optional.of("A-1"), ofForm(anna, hour));
    kit.call(
        "mentoring.add-contact",
        "application",
        kit.team("A-3"),
        "name",
        "anna",
        "email",
        anna.caller().person() + "@example.org");
    assertEquals(Optional.empty(), ofForm(anna, hour));
  }

  private Optional<String> ofForm(Client who, String hour) {
    return kit
        .kit()
        .datasets()
        .read(who.caller(), reader -> OwnTeam.present(reader, "mentoring.hours", hour))
        .values()
        .stream()
        .map(team -> kit.text("intake.applications", ((Ref) team).id(), "number"))
        .findFirst();
  }
}
