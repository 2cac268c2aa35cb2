package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Listener;
import stapel.api.command.Result;
import stapel.api.data.Row;
import stapel.mentoring.api.WaitingChanged;
import stapel.testkit.Client;

/** Who waits rises when an hour becomes free. */
abstract class WaitlistContract {

  private static final String HOURS = "mentoring.hours";
  private static final String SESSIONS = "mentoring.sessions";
  private static final String WAITING = "mentoring.waiting";
  private static final String DAY = "2026-03-05";

  private final MentoringKit kit;
  private final List<String> told = new ArrayList<>();
  private String vera;
  private String oleg;
  private final List<String> teams = new ArrayList<>();
  private final List<Client> speakers = new ArrayList<>();

  WaitlistContract(MentoringKit kit) {
    this.kit = kit;
  }

  @BeforeEach
  void people() {
    kit.kit().add(new Told());
    vera = kit.mentor("Вера");
    oleg = kit.mentor("Олег");
    for (int i = 1; i <= 4; i++) {
      teams.add(kit.team("A-" + i));
      speakers.add(kit.speaker("speaker" + i, teams.get(i - 1)));
    }
  }

  @AfterEach
  void close() {
    kit.close();
  }

  /** Hears what happens to places on the list. */
  private final class Told implements Listener<WaitingChanged> {

    @Override
    public Class<WaitingChanged> event() {
      return WaitingChanged.class;
    }

    @Override
    public void on(WaitingChanged event, Call call) {
      synchronized (told) {
        told.add((teams.indexOf(event.application()) + 1) + " " + event.change());
      }
    }
  }

  /** Each a second after the other. */
  private Result waitFor(int team, String mentor) {
    kit.kit().clock().pass(Duration.ofSeconds(1));
    return speakers
        .get(team - 1)
        .call("mentoring.wait-for-mentor", "mentor", kit.seen("mentoring.mentors", mentor));
  }

  private Result waitForHour(int team, String hour) {
    return speakers.get(team - 1).call("mentoring.wait-for-hour", "hour", kit.seen(HOURS, hour));
  }

  private String booked(String mentor, String time, int team) {
    return kit.book(kit.hour(mentor, DAY, time, Optional.empty()), teams.get(team - 1));
  }

  private Result cancel(String session) {
    return kit.call(
        "mentoring.cancel-session", "session", kit.seen(SESSIONS, session), "reason", "болезнь");
  }

  private List<String> states(String dataset) {
    return kit.rows(dataset).stream()
        .map(row -> row.titles().get("application") + " " + row.text("state"))
        .sorted()
        .toList();
  }

  private static String code(Runnable work) {
    return assertThrows(Refusal.class, work::run).problems().get(0).code();
  }

  @Test
  void whoJoinedFirstGetsTheHourAtOnce() {
    String session = booked(vera, "10:00", 1);
    waitFor(2, vera);
    waitFor(3, vera);
    cancel(session);
    assertEquals(List.of("A-1 cancelled", "A-2 booked"), states(SESSIONS));
    assertEquals(List.of("A-2 booked", "A-3 waiting"), states(WAITING));
    Row place = kit.rows(WAITING).get(0);
    Row made =
        kit.rows(SESSIONS).stream()
            .filter(row -> row.text("state").equals("booked"))
            .findFirst()
            .orElseThrow();
    assertEquals(Optional.of(made.ref().id()), place.cell("session").map(WaitlistContract::id));
    kit.kit().settle();
    assertEquals(List.of("2 JOINED", "3 JOINED", "2 BOOKED"), told);
  }

  private static String id(Object ref) {
    return ((stapel.api.Ref) ref).id();
  }

  @Test
  void whoCannotComeThenIsPassedOverAndKeepsTheirPlace() {
    String session = booked(vera, "10:00", 1);
    booked(oleg, "10:30", 2);
    waitFor(2, vera);
    waitFor(3, vera);
    cancel(session);
    assertEquals(List.of("A-2 waiting", "A-3 booked"), states(WAITING));
    assertEquals(List.of("A-1 cancelled", "A-2 booked", "A-3 booked"), states(SESSIONS));
  }

  @Test
  void oneHourIsWaitedForByItself() {
    String first = booked(vera, "10:00", 1);
    String second = booked(vera, "12:00", 1);
    String hour = hourOf("2026-03-05 12:00");
    waitForHour(2, hour);
    cancel(first);
    assertEquals(List.of("A-2 waiting"), states(WAITING));
    cancel(second);
    assertEquals(List.of("A-2 booked"), states(WAITING));
    assertEquals("booked", kit.text(HOURS, hour, "state"));
  }

  private String hourOf(String title) {
    return kit.rows(HOURS).stream()
        .filter(row -> row.text("title").equals(title))
        .findFirst()
        .orElseThrow()
        .ref()
        .id();
  }

  @Test
  void anHourInWhichTheMentorCannotComeGoesToNobody() {
    String session = booked(vera, "10:00", 1);
    waitFor(2, vera);
    String hour = hourOf("2026-03-05 10:00");
    waitForHour(3, hour);
    assertEquals("mentoring.waiting.own", code(() -> waitForHour(1, hour)));
    kit.call(
        "mentoring.cancel-session",
        "session",
        kit.seen(SESSIONS, session),
        "reason",
        "болезнь",
        "withHour",
        true);
    assertEquals(List.of("A-1 cancelled"), states(SESSIONS));
    assertEquals(List.of("A-2 waiting", "A-3 gone"), states(WAITING));
    assertEquals(List.of(), kit.rows(HOURS));
  }

  @Test
  void movingAwayAndNewHoursServeTheLineToo() {
    String session = booked(vera, "10:00", 1);
    waitFor(2, vera);
    waitFor(3, vera);
    String free = kit.hour(oleg, DAY, "14:00", Optional.empty());
    kit.call("mentoring.move-session", "session", kit.seen(SESSIONS, session), "to", free);
    assertEquals(List.of("A-1 booked", "A-2 booked"), states(SESSIONS));
    kit.hour(vera, DAY, "16:00", Optional.empty());
    assertEquals(List.of("A-1 booked", "A-2 booked", "A-3 booked"), states(SESSIONS));
    assertEquals(List.of("A-2 booked", "A-3 booked"), states(WAITING));
  }

  /** The plan takes 10:00 from team 1 and 12:00 from team 4, who gets 14:00; 2 and 3 wait. */
  @Test
  void hoursThatAPlanFreesGoToWhoWaitsWhenAllOfThePlanIsBooked() {
    booked(vera, "10:00", 1);
    booked(vera, "12:00", 4);
    waitFor(2, vera);
    waitFor(3, vera);
    waitFor(4, oleg);
    Result plan = publish("A-4", "Олег", "14:00");
    assertEquals(Map.of("kept", 0L, "added", 0L, "moved", 1L, "cancelled", 1L), plan.counts());
    assertEquals(
        List.of("A-1 cancelled", "A-2 booked", "A-3 booked", "A-4 booked"), states(SESSIONS));
    assertEquals(
        List.of("A-2 2026-03-05 10:00", "A-3 2026-03-05 12:00", "A-4 2026-03-05 14:00"),
        kit.rows(SESSIONS).stream()
            .filter(row -> row.text("state").equals("booked"))
            .map(row -> row.titles().get("application") + " " + row.text("title"))
            .sorted()
            .toList());
    assertEquals(List.of("A-2 booked", "A-3 booked", "A-4 booked"), states(WAITING));
  }

  /** An hour that one team leaves and another gets is not free in between. */
  @Test
  void anHourThatThePlanGivesToAnotherIsNobodyElses() {
    booked(vera, "10:00", 1);
    waitFor(2, vera);
    publish("A-3", "Вера", "10:00");
    assertEquals(List.of("A-1 cancelled", "A-3 booked"), states(SESSIONS));
    assertEquals(List.of("A-2 waiting"), states(WAITING));
  }

  private Result publish(String team, String mentor, String time) {
    String session =
        "{\"team\": \"%s\", \"mentor\": \"%s\", \"start\": \"%sT%s\"}"
            .formatted(team, mentor, DAY, time);
    return kit.call(
        "mentoring.publish-plan",
        "openCall",
        kit.ofKit(),
        "plan",
        new TextFile("plan.json", "{\"sessions\": [" + session + "]}"),
        "length",
        60,
        "zone",
        "Europe/Moscow");
  }

  @Test
  void whoLeavesOrBooksByHandWaitsNoLonger() {
    String session = booked(vera, "10:00", 1);
    waitFor(2, vera);
    String place = MentoringKit.id(waitFor(3, vera));
    assertEquals("mentoring.waiting.there", code(() -> waitFor(3, vera)));
    speakers.get(2).call("mentoring.stop-waiting", "waiting", kit.seen(WAITING, place));
    assertEquals(
        "mentoring.waiting.over",
        code(
            () ->
                speakers
                    .get(2)
                    .call("mentoring.stop-waiting", "waiting", kit.seen(WAITING, place))));
    waitFor(3, vera);
    cancel(session);
    assertEquals(List.of("A-2 booked", "A-3 left", "A-3 waiting"), states(WAITING));
  }

  @Test
  void nobodyWaitsWhereAnHourIsFree() {
    String hour = kit.hour(vera, DAY, "10:00", Optional.empty());
    assertEquals("mentoring.waiting.free", code(() -> waitFor(1, vera)));
    kit.book(hour, teams.get(1));
    waitFor(1, vera);
    assertEquals(List.of("A-1 waiting"), states(WAITING));
  }

  /** The one who waits for both mentors cannot be in two places, and nobody is left out. */
  @Test
  void twoCancelledAtOnceGiveEachHourToOneTeam() throws Exception {
    for (int round = 0; round < 10; round++) {
      String time = "%02d:00".formatted(10 + round);
      String here = booked(vera, time, 1);
      String there = booked(oleg, time, 4);
      waitFor(2, vera);
      waitFor(2, oleg);
      waitFor(3, vera);
      waitFor(3, oleg);
      atOnce(List.of(() -> cancel(here), () -> cancel(there)));
      String start = DAY + " " + time;
      assertEquals(
          List.of("A-1 cancelled", "A-2 booked", "A-3 booked", "A-4 cancelled"),
          kit.rows(SESSIONS).stream()
              .filter(row -> row.text("title").equals(start))
              .map(row -> row.titles().get("application") + " " + row.text("state"))
              .sorted()
              .toList());
      leaveAll();
    }
  }

  private void leaveAll() {
    kit.rows(WAITING).stream()
        .filter(row -> row.text("state").equals("waiting"))
        .forEach(
            row -> {
              int team = Integer.parseInt(row.titles().get("application").substring(2));
              speakers
                  .get(team - 1)
                  .call("mentoring.stop-waiting", "waiting", kit.seen(WAITING, row.ref().id()));
            });
  }

  /** One place is used once, whichever hour comes first. */
  @Test
  void theTwoHoursOfOneMentorGoToTheFirstTwoInLine() throws Exception {
    String first = booked(vera, "10:00", 1);
    String second = booked(vera, "12:00", 1);
    waitFor(2, vera);
    waitFor(3, vera);
    waitFor(4, vera);
    atOnce(List.of(() -> cancel(first), () -> cancel(second)));
    assertEquals(List.of("A-2 booked", "A-3 booked", "A-4 waiting"), states(WAITING));
  }

  private static void atOnce(List<Callable<Result>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      for (Future<Result> done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
