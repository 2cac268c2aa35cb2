package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Listener;
import stapel.api.data.Row;
import stapel.mentoring.api.SessionChanged;

/** Sessions are booked, moved, cancelled and closed; nobody is in two places. */
abstract class BookingContract {
  private static final int THREADS = 100;
  private static final String HOURS = "mentoring.hours";
  private static final String SESSIONS = "mentoring.sessions";

  private final MentoringKit kit;

  BookingContract(MentoringKit kit) {
    this.kit = kit;
  }

  @AfterEach
  void close() {
    kit.close();
  }

  private static String code(Runnable work) {
    return assertThrows(Refusal.class, work::run).problems().get(0).code();
  }

  private List<String> texts(String dataset, String column) {
    return kit.rows(dataset).stream().map(row -> row.text(column)).toList();
  }

  @Test
  void aFreeHourIsBooked() {
    String hour = kit.hour(kit.mentor("Вера"), "10:00", Optional.of("Зал"));
    String session = kit.book(hour, kit.team("A-1"));
    Row row = kit.operator().row(SESSIONS, session).orElseThrow();
    assertEquals(Optional.of(Instant.parse("2026-03-02T07:00:00Z")), row.cell("start"));
    assertEquals("A-1", row.titles().get("application"));
    assertEquals("Вера", row.titles().get("mentor"));
    assertEquals("Зал", row.text("room"));
    assertEquals(List.of("booked"), texts(HOURS, "state"));
  }

  @Test
  void nobodyIsInTwoPlaces() {
    String vera = kit.mentor("Вера");
    String oleg = kit.mentor("Олег");
    String team = kit.team("A-1");
    kit.book(kit.hour(vera, "10:00", Optional.of("Зал")), team);
    String overlapping = kit.hour(vera, "10:30", Optional.empty());
    String sameTeam = kit.hour(oleg, "10:55", Optional.empty());
    String sameRoom = kit.hour(oleg, "09:05", Optional.of("ЗАЛ"));
    String after = kit.hour(oleg, "11:00", Optional.of("Зал"));
    String other = kit.team("A-2");
    assertEquals("mentoring.session.mentor-taken", code(() -> kit.book(overlapping, other)));
    assertEquals("mentoring.session.team-taken", code(() -> kit.book(sameTeam, team)));
    assertEquals("mentoring.session.room-taken", code(() -> kit.book(sameRoom, other)));
    kit.book(after, team);
    assertEquals(List.of("booked", "booked"), texts(SESSIONS, "state"));
  }

  @Test
  void movingFreesTheOldHourAndCancellingTheNewOne() {
    String vera = kit.mentor("Вера");
    String first = kit.hour(vera, "10:00", Optional.empty());
    String second = kit.hour(vera, "10:30", Optional.empty());
    String session = kit.book(first, kit.team("A-1"));
    kit.call("mentoring.move-session", "session", kit.seen(SESSIONS, session), "to", second);
    assertEquals("2026-03-02 10:30", kit.text(SESSIONS, session, "title"));
    assertEquals("free", kit.text(HOURS, first, "state"));
    kit.call(
        "mentoring.cancel-session", "session", kit.seen(SESSIONS, session), "reason", "заболела");
    assertEquals("cancelled", kit.text(SESSIONS, session, "state"));
    kit.book(second, kit.team("A-2"));
    String seen = kit.seen(SESSIONS, session);
    assertEquals(
        "mentoring.session.over",
        code(() -> kit.call("mentoring.cancel-session", "session", seen, "reason", "ещё раз")));
  }

  @Test
  void anHourIsOfferedOnceAndTakenBackOnlyWhileFree() {
    String vera = kit.mentor("Вера");
    String hour = kit.hour(vera, "10:00", Optional.empty());
    assertEquals("mentoring.hour.twice", code(() -> kit.hour(vera, "10:00", Optional.empty())));
    String session = kit.book(hour, kit.team("A-1"));
    String taken = kit.seen(HOURS, hour);
    assertEquals(
        "mentoring.hour.booked", code(() -> kit.call("mentoring.withdraw-hour", "hour", taken)));
    kit.call(
        "mentoring.cancel-session", "session", kit.seen(SESSIONS, session), "reason", "отпуск");
    kit.call("mentoring.withdraw-hour", "hour", kit.seen(HOURS, hour));
    assertEquals(List.of(), kit.rows(HOURS));
  }

  @Test
  void everyChangeIsTold() {
    Map<String, List<String>> told = new ConcurrentHashMap<>();
    Map<String, String> names = new ConcurrentHashMap<>();
    kit.kit()
        .add(
            new Listener<SessionChanged>() {
              @Override
              public Class<SessionChanged> event() {
                return SessionChanged.class;
              }

              @Override
              public void on(SessionChanged event, Call call) {
                told.computeIfAbsent(event.session(), id -> new CopyOnWriteArrayList<>())
                    .add(
                        event.change()
                            + " "
                            + event.start()
                            + event.startBefore().map(start -> " from " + start).orElse("")
                            + event.mentorBefore().map(names::get).orElse(""));
              }
            });
    String vera = kit.mentor("Вера");
    names.put(vera, " of Вера");
    String session = kit.book(kit.hour(vera, "10:00", Optional.empty()), kit.team("A-1"));
    String to = kit.hour(vera, "11:00", Optional.empty());
    kit.call("mentoring.move-session", "session", kit.seen(SESSIONS, session), "to", to);
    kit.call("mentoring.close-session", "session", kit.seen(SESSIONS, session), "outcome", "held");
    String other = kit.book(kit.hour(vera, "14:00", Optional.empty()), kit.team("A-2"));
    kit.call("mentoring.cancel-session", "session", kit.seen(SESSIONS, other), "reason", "зал");
    kit.kit().settle();
    assertEquals(
        List.of(
            "BOOKED 2026-03-02T07:00:00Z",
            "MOVED 2026-03-02T08:00:00Z from 2026-03-02T07:00:00Z of Вера",
            "HELD 2026-03-02T08:00:00Z"),
        told.get(session));
    assertEquals(
        List.of("BOOKED 2026-03-02T11:00:00Z", "CANCELLED 2026-03-02T11:00:00Z"), told.get(other));
  }

  @Test
  void teamsOfAnotherCallAreRefused() {
    String hour = kit.hour(kit.mentor("Вера"), "10:00", Optional.empty());
    String foreign = kit.team(kit.openCall("2"), "B-1");
    assertEquals("mentoring.session.other-call", code(() -> kit.book(hour, foreign)));
  }

  @Test
  void anOutcomeIsNotedOnceTheSessionHasBegun() {
    // The kit's clock stands at noon in Moscow.
    String hour = kit.hour(kit.mentor("Вера"), "12:05", Optional.empty());
    String session = kit.book(hour, kit.team("A-1"));
    Runnable close =
        () ->
            kit.call(
                "mentoring.close-session",
                "session",
                kit.seen(SESSIONS, session),
                "outcome",
                "no_show");
    assertEquals("mentoring.session.not-begun", code(close));
    kit.kit().clock().pass(Duration.ofMinutes(5));
    close.run();
    assertEquals("no_show", kit.text(SESSIONS, session, "state"));
  }

  /** All have seen the hour free; one team gets it. */
  @Test
  void ofAHundredThreadsForOneHourOneWins() throws Exception {
    String hour = kit.hour(kit.mentor("Вера"), "10:00", Optional.empty());
    String seen = kit.seen(HOURS, hour);
    List<Callable<String>> calls = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      String team =
          i < 5 ? kit.team("A-" + i) : kit.rows("intake.applications").get(i % 5).ref().id();
      calls.add(
          () -> MentoringKit.id(kit.call("mentoring.book", "hour", seen, "application", team)));
    }
    assertEquals(1, winners(calls));
    assertEquals(1, kit.rows(SESSIONS).size());
  }

  /** A hundred hours at the same time: the team's own key lets one through. */
  @Test
  void ofAHundredThreadsForOneTeamOneWins() throws Exception {
    String team = kit.team("A-1");
    List<Callable<String>> calls = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      String hour = kit.hour(kit.mentor("Наставник " + i), "10:00", Optional.empty());
      calls.add(() -> kit.book(hour, team));
    }
    assertEquals(1, winners(calls));
    assertEquals(List.of("booked"), texts(SESSIONS, "state"));
    assertEquals(1, texts(HOURS, "state").stream().filter("booked"::equals).count());
  }

  /** How many got through; each of the others is told clearly that somebody was first. */
  private static int winners(List<Callable<String>> calls) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      int winners = 0;
      for (Future<String> booked : threads.invokeAll(calls)) {
        try {
          booked.get();
          winners++;
        } catch (ExecutionException lost) {
          Refusal refusal = (Refusal) lost.getCause();
          assertEquals(Refusal.Kind.CONFLICT, refusal.kind(), refusal.toString());
        }
      }
      return winners;
    } finally {
      threads.shutdownNow();
    }
  }
}
