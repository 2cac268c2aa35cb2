package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.testkit.Client;
import stapel.testkit.Testkit;

/** What a region sets for booking holds in its calls. */
final class BookingRulesTest {

  private static final String SESSIONS = "mentoring.sessions";

  private static String signUp(MentoringKit kit, Client who, String hour) {
    return MentoringKit.id(
        who.call("mentoring.sign-up", "hour", kit.seen("mentoring.hours", hour)));
  }

  private static String code(Runnable work) {
    return assertThrows(Refusal.class, work::run).problems().get(0).code();
  }

  private static void callOff(MentoringKit kit, Client who, String session) {
    who.call("mentoring.call-off", "session", kit.seen(SESSIONS, session), "reason", "зал");
  }

  /** It is noon of 2 March; ten o'clock of the 3rd is 22 hours away, nine o'clock 21. */
  @Test
  void theLastHourToCancelIsSet() {
    try (MentoringKit kit =
        new MentoringKit(Testkit.start(MentoringKit.MODULES), "cancelHours", "22")) {
      String mentor = kit.mentor("Вера");
      Client anna = kit.speaker("anna", kit.team("A-1"));
      String ten = kit.hour(mentor, "2026-03-03", "10:00", Optional.empty());
      String nine = kit.hour(mentor, "2026-03-03", "09:00", Optional.empty());
      callOff(kit, anna, signUp(kit, anna, ten));
      String near = signUp(kit, anna, nine);
      assertEquals("mentoring.session.too-late", code(() -> callOff(kit, anna, near)));
    }
  }

  @Test
  void bookingMayBeTheOperatorsAlone() {
    try (MentoringKit kit =
        new MentoringKit(Testkit.start(MentoringKit.MODULES), "selfBooking", "false")) {
      String hour = kit.hour(kit.mentor("Вера"), "2026-03-05", "10:00", Optional.empty());
      String team = kit.team("A-1");
      Client anna = kit.speaker("anna", team);
      assertEquals("mentoring.booking.closed", code(() -> signUp(kit, anna, hour)));
      kit.book(hour, team);
    }
  }

  @Test
  void aTeamHasSoManySessionsAheadUnlessTheOperatorBooksMore() {
    try (MentoringKit kit =
        new MentoringKit(Testkit.start(MentoringKit.MODULES), "mostAhead", "1")) {
      String mentor = kit.mentor("Вера");
      String team = kit.team("A-1");
      Client anna = kit.speaker("anna", team);
      signUp(kit, anna, kit.hour(mentor, "2026-03-05", "10:00", Optional.empty()));
      String second = kit.hour(mentor, "2026-03-06", "10:00", Optional.empty());
      assertEquals("mentoring.booking.full", code(() -> signUp(kit, anna, second)));
      kit.book(second, team);
      assertEquals(2, kit.rows(SESSIONS).size());
    }
  }
}
