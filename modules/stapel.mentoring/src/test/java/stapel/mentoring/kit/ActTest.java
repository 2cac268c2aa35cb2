package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Money;
import stapel.api.Refusal;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.mentoring.act.ActView;
import stapel.testkit.Client;

/** Balances of hours, and acts for payment. */
final class ActTest {

  private static final String SESSIONS = "mentoring.sessions";
  private static final String ACTS = "mentoring.acts";

  private final MentoringKit kit = new MentoringKit();
  private Client vera;
  private String mentor;
  private String team;

  @BeforeEach
  void people() {
    vera = kit.kit().person("vera");
    mentor = kit.mentor("Вера", vera);
    team = kit.team("A-1");
  }

  @AfterEach
  void close() {
    kit.close();
  }

  private void session(String date, String time, String outcome) {
    String session = kit.book(kit.hour(mentor, date, time, Optional.empty()), team);
    if (!outcome.isEmpty()) {
      kit.call(
          "mentoring.close-session", "session", kit.seen(SESSIONS, session), "outcome", outcome);
    }
  }

  private String act(String from, String to, String rate) {
    return MentoringKit.id(
        kit.call(
            "mentoring.make-act",
            "mentor",
            kit.seen("mentoring.mentors", mentor),
            "from",
            from,
            "to",
            to,
            "rate",
            rate));
  }

  @Test
  void allThatIsWrongWithHoursIsNamedAtOnce() {
    for (String time : List.of("noon", "10:02")) {
      assertEquals(
          List.of(
              "time mentoring.hour." + (time.equals("noon") ? "time" : "step"),
              "link mentoring.hour.link"),
          told(
              () ->
                  kit.call(
                      "mentoring.offer-hours",
                      "mentor",
                      kit.seen("mentoring.mentors", mentor),
                      "date",
                      "2026-03-02",
                      "time",
                      time,
                      "length",
                      20,
                      "zone",
                      "Europe/Moscow",
                      "link",
                      "meet me")));
    }
  }

  private static List<String> told(Runnable work) {
    return assertThrows(Refusal.class, work::run).problems().stream()
        .map(p -> p.field() + " " + p.code())
        .toList();
  }

  private static String code(Runnable work) {
    return assertThrows(Refusal.class, work::run).problems().get(0).code();
  }

  @Test
  void theBalanceCountsMinutesByHowSessionsEnded() {
    session("2026-03-02", "07:00", "held");
    Row agreedNothing = vera.stream(Query.of("mentoring.mentor-balance")).get(0);
    assertEquals(List.of("", "60", ""), texts(agreedNothing, "agreed", "held", "left"));
    kit.call(
        "mentoring.edit-mentor",
        "mentor",
        kit.seen("mentoring.mentors", mentor),
        "email",
        "vera@example.org",
        "agreed",
        600);
    session("2026-03-02", "08:00", "held");
    session("2026-03-02", "09:00", "held");
    session("2026-03-02", "10:00", "no_show");
    session("2026-03-05", "10:00", "");
    kit.hour(mentor, "2026-03-06", "10:00", Optional.empty());
    Row balance = vera.stream(Query.of("mentoring.mentor-balance")).get(0);
    assertEquals(
        List.of("600", "360", "60", "180", "60", "360"),
        List.of("agreed", "offered", "booked", "held", "missed", "left").stream()
            .map(balance::text)
            .toList());
    Row teams = kit.speaker("anna", team).stream(Query.of("mentoring.team-balance")).get(0);
    assertEquals(
        List.of("60", "180", "60", "0"),
        List.of("booked", "held", "missed", "cancelled").stream().map(teams::text).toList());
    assertEquals(
        List.of(),
        kit.speaker("boris", kit.team("A-2")).stream(Query.of("mentoring.team-balance")));
  }

  @Test
  void anActHasTheSessionsHeldInItsPeriodWithTheirSums() {
    session("2026-03-01", "23:00", "held");
    session("2026-03-02", "00:00", "held");
    session("2026-03-02", "10:00", "held");
    session("2026-03-02", "11:00", "no_show");
    // 1,000.01 roubles an hour; the days are those of Moscow, where the call is.
    Row act = kit.operator().row(ACTS, act("2026-03-02", "2026-03-02", "1000.01")).orElseThrow();
    assertEquals(List.of("1", "2", "120"), texts(act, "number", "sessions", "length"));
    assertEquals(
        new BigDecimal("2000.02"),
        act.cell("amount").map(sum -> ((Money) sum).amount()).orElseThrow());
    assertEquals(
        List.of("2026-03-02 00:00", "2026-03-02 10:00"),
        vera.stream(Query.of("mentoring.act-lines")).stream()
            .map(row -> row.text("title"))
            .toList());
  }

  private static List<String> texts(Row row, String... columns) {
    return List.of(columns).stream().map(row::text).toList();
  }

  @Test
  void aSessionIsPaidOnceUnlessItsActIsTakenBack() {
    session("2026-03-02", "10:00", "held");
    String first = act("2026-03-01", "2026-03-31", "0");
    assertEquals("mentoring.act.empty", code(() -> act("2026-03-01", "2026-03-31", "0")));
    assertEquals("mentoring.act.period", code(() -> act("2026-03-02", "2026-03-01", "0")));
    assertEquals(
        List.of("to mentoring.act.period", "rate mentoring.act.rate"),
        told(() -> act("2026-03-02", "2026-03-01", "0.001")));
    kit.call("mentoring.withdraw-act", "act", kit.seen(ACTS, first));
    act("2026-03-01", "2026-03-31", "0");
    assertEquals(1, kit.rows(ACTS).size());
    assertEquals(1, kit.rows("mentoring.act-lines").size());
  }

  @Test
  void linesOfPartHoursAreRoundedEachAndSumUp() {
    for (String time : List.of("08:00", "09:00", "10:00")) {
      kit.call(
          "mentoring.offer-hours",
          "mentor",
          kit.seen("mentoring.mentors", mentor),
          "date",
          "2026-03-02",
          "time",
          time,
          "length",
          20,
          "zone",
          "Europe/Moscow");
    }
    kit.rows("mentoring.hours").forEach(row -> kit.book(row.ref().id(), team));
    kit.rows(SESSIONS)
        .forEach(
            row ->
                kit.call(
                    "mentoring.close-session",
                    "session",
                    kit.seen(SESSIONS, row.ref().id()),
                    "outcome",
                    "held"));
    // A third of 1000.00 is 333.33, three times 999.99: the sum of the lines, as printed.
    Row act = kit.operator().row(ACTS, act("2026-03-02", "2026-03-02", "1000")).orElseThrow();
    assertEquals(
        new BigDecimal("999.99"),
        act.cell("amount").map(sum -> ((Money) sum).amount()).orElseThrow());
    assertEquals("mentoring.act.rate", code(() -> act("2026-03-02", "2026-03-02", "0.001")));
  }

  @Test
  void theActIsPrintedWithItsSums() {
    session("2026-03-02", "10:00", "held");
    session("2026-03-02", "08:00", "held");
    String page = vera.page(new ActView(), "row", act("2026-03-02", "2026-03-02", "1500"));
    // The kit shows moments as they are stored; a page shows them in the zone of their session.
    int eight = page.indexOf("2026-03-02T05:00:00Z");
    assertTrue(eight > 0 && eight < page.indexOf("2026-03-02T07:00:00Z"), page);
    assertTrue(page.contains("Итого 2 ч<"), page);
    assertTrue(page.contains("A-1 Завод A-1<"), page);
    Client stranger = kit.kit().person("oleg");
    kit.mentor("Олег", stranger);
    String act = kit.rows(ACTS).get(0).ref().id();
    assertEquals("mentoring.act.unknown", code(() -> stranger.page(new ActView(), "row", act)));
  }
}
