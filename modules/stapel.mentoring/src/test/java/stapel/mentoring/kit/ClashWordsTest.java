package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.mentoring.session.Bookings;
import stapel.testkit.Client;
import stapel.testkit.Testkit;

/** A booking that is refused says which session stands in the way, to whom may know. */
final class ClashWordsTest {
  private static final String DAY = "2026-03-05";
  private static final Locale RU = Locale.forLanguageTag("ru");

  private final MentoringKit kit =
      new MentoringKit(Testkit.start(MentoringKit.MODULES), "mostAhead", "1");
  private Client vera;
  private Client anna;
  private Client olga;
  private String first;
  private String second;
  private String mentor;
  private String other;

  @BeforeEach
  void aSession() {
    vera = kit.kit().person("vera");
    mentor = kit.mentor("Вера", vera);
    other = kit.mentor("Олег");
    first = kit.team("A-1");
    second = kit.team("A-2");
    anna = kit.speaker("anna", first);
    olga = kit.speaker("olga", second);
    kit.book(hour(mentor, "10:00", "Зал"), first);
  }

  @AfterEach
  void close() {
    kit.close();
  }

  private String hour(String of, String time, String room) {
    return kit.hour(of, DAY, time, Optional.of(room).filter(name -> !name.isEmpty()));
  }

  private String words(Locale language, Runnable work) {
    Problem problem = assertThrows(Refusal.class, work::run).problems().get(0);
    return kit.kit().wording().problem(Bookings.class, problem, language);
  }

  private void signUp(Client who, String hour) {
    who.call("mentoring.sign-up", "hour", kit.seen("mentoring.hours", hour));
  }

  @Test
  void theOperatorReadsWhoMeetsWhom() {
    String overlapping = hour(mentor, "10:30", "");
    String elsewhere = hour(other, "10:30", "");
    String room = hour(other, "09:30", "зал");
    assertEquals(
        "Наставник Вера в это время на другой встрече: 10:00–11:00, A-1. Выберите другой час.",
        words(RU, () -> kit.book(overlapping, second)));
    assertEquals(
        "Team A-1 is in another session at that time: 10:00–11:00, Вера. Choose another hour.",
        words(Locale.ENGLISH, () -> kit.book(elsewhere, first)));
    assertEquals(
        "Помещение «зал» в это время занято: 10:00–11:00, A-1, Вера. Выберите другой час.",
        words(RU, () -> kit.book(room, second)));
  }

  @Test
  void aTeamReadsWhenOthersAreTakenAndNotByWhom() {
    String overlapping = hour(mentor, "10:30", "");
    String room = hour(other, "10:30", "Зал");
    assertEquals(
        "Наставник Вера в это время на другой встрече: 10:00–11:00. Выберите другой час.",
        words(RU, () -> signUp(olga, overlapping)));
    assertEquals(
        "Зал is taken at that time: 10:00–11:00. Choose another hour.",
        words(Locale.ENGLISH, () -> signUp(olga, room)));
  }

  @Test
  void howManyAndWhichAreAllowedIsSaid() {
    String later = hour(mentor, "15:00", "");
    assertEquals(
        "Впереди у команды может быть не больше 1 встречи, и столько уже назначено:"
            + " 05.03.2026 10:00 Вера. Записаться снова можно, когда одна из них пройдёт или"
            + " будет отменена.",
        words(RU, () -> signUp(anna, later)));
  }

  /** Вера may not read that her team meets Олег, only that it cannot come. */
  @Test
  void aMentorReadsNothingOfTheSessionsOfOthers() {
    String with = kit.book(hour(other, "15:00", ""), first);
    String own =
        kit.rows("mentoring.sessions").stream()
            .map(row -> row.ref().id())
            .filter(id -> !id.equals(with))
            .findFirst()
            .orElseThrow();
    String to = hour(mentor, "15:30", "");
    assertEquals(
        "Команда A-1 в это время на другой встрече. Выберите другой час.",
        words(
            RU,
            () ->
                vera.call(
                    "mentoring.reschedule",
                    "session",
                    kit.seen("mentoring.sessions", own),
                    "to",
                    to)));
  }
}
