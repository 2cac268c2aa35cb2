package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.mentoring.hour.Hour;
import stapel.mentoring.hour.HourStore;
import stapel.mentoring.hour.HourWatch;
import stapel.mentoring.session.PlannedBookings;
import stapel.mentoring.session.SessionStore;
import stapel.mentoring.session.WantedSession;

/** Somebody changes a session after the plan was compared with it and before it is written. */
abstract class PlanRaceContract {
  private static final String SESSIONS = "mentoring.sessions";
  private static final String APPLY = "mentoring.apply-between";
  private static final Instant NOON = Instant.parse("2026-03-02T09:00:00Z");

  private final MentoringKit kit;
  private String vera;
  private String first;
  private String second;
  private String session;

  PlanRaceContract(MentoringKit kit) {
    this.kit = kit;
  }

  @BeforeEach
  void aSession() {
    vera = kit.mentor("Вера");
    first = kit.team("A-1");
    second = kit.team("A-2");
    session = kit.book(kit.hour(vera, "15:00", Optional.empty()), first);
  }

  @AfterEach
  void close() {
    kit.close();
  }

  /** Three hours after noon in UTC is three hours after three in Moscow. */
  private static WantedSession wanted(String team, String mentor, int hours) {
    return new WantedSession(team, mentor, NOON.plusSeconds(3600L * (hours + 3)));
  }

  private void refused(Runnable between, WantedSession... plan) {
    kit.kit().add(new ApplyBetween(List.of(plan), between));
    Refusal refusal = assertThrows(Refusal.class, () -> kit.call(APPLY, "openCall", kit.ofKit()));
    assertEquals("mentoring.plan.clash", refusal.problems().get(0).code());
    assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
  }

  private void cancel() {
    kit.call("mentoring.cancel-session", "session", kit.seen(SESSIONS, session), "reason", "зал");
  }

  private void move() {
    String to = kit.hour(vera, "17:00", Optional.empty());
    kit.call("mentoring.move-session", "session", kit.seen(SESSIONS, session), "to", to);
  }

  private List<String> state() {
    return kit.rows(SESSIONS).stream()
        .map(row -> row.text("title") + " " + row.text("state"))
        .toList();
  }

  @Test
  void aSessionThatWasCancelledIsNotMoved() {
    refused(this::cancel, wanted(first, vera, 2));
    assertEquals(List.of("2026-03-02 15:00 cancelled"), state());
    kit.book(kit.hour(vera, "20:00", Optional.empty()), second);
  }

  @Test
  void aSessionThatWasMovedIsNotMovedAgain() {
    refused(this::move, wanted(first, vera, 2));
    assertEquals(List.of("2026-03-02 17:00 booked"), state());
    kit.book(kit.hourAt(vera, "15:00"), second);
  }

  /** The plan has nothing for this team any more, and something for the other. */
  @Test
  void aSessionThatWasMovedIsNotCancelled() {
    refused(this::move, wanted(second, vera, 2));
    assertEquals(List.of("2026-03-02 17:00 booked"), state());
  }

  @Test
  void nobodyLosesTheHourThatTheWaitingListGave() {
    String hour = kit.hourAt(vera, "15:00");
    kit.speaker("boris", second)
        .call("mentoring.wait-for-hour", "hour", kit.seen("mentoring.hours", hour));
    refused(this::cancel, wanted(first, vera, 2));
    assertEquals("booked", kit.text("mentoring.hours", hour, "state"));
    assertEquals(
        List.of("2026-03-02 15:00 booked", "2026-03-02 15:00 cancelled"),
        state().stream().sorted().toList());
  }

  /** Applies a plan; lets another transaction end between the look and the first change. */
  @Contribution(
      id = APPLY,
      permission = "mentoring.arrange",
      dataset = SESSIONS,
      place = Contribution.Place.LIST)
  private final class ApplyBetween implements Command<ApplyBetween.Where> {
    private final List<WantedSession> plan;
    private final Runnable between;

    ApplyBetween(List<WantedSession> plan, Runnable between) {
      this.plan = plan;
      this.between = between;
    }

    /** The call of the plan. */
    record Where(@Field(dataset = "intake.calls", scope = true) Ref openCall) {}

    @Override
    public Class<Where> request() {
      return Where.class;
    }

    @Override
    public Result execute(Where request, Call call) {
      PlannedBookings bookings =
          new PlannedBookings(
              kit.kit().service(HourStore.class),
              kit.kit().service(SessionStore.class),
              new Between(kit.kit().service(HourWatch.class), between));
      bookings.apply(
          new PlannedBookings.Place(kit.ofKit(), "Europe/Moscow", 60, List.of()), plan, call);
      return Result.done();
    }
  }

  /** Comes after the look; everything else is as the waiting list has it. */
  private record Between(HourWatch real, Runnable between) implements HourWatch {

    @Override
    public void booking(String application) {
      CompletableFuture.runAsync(between).join();
    }

    @Override
    public void taken(Hour hour, String application, String session, Call call) {
      real.taken(hour, application, session, call);
    }

    @Override
    public void free(List<Hour> hours, Optional<String> but, Call call) {
      real.free(hours, but, call);
    }

    @Override
    public void gone(Hour hour, Call call) {
      real.gone(hour, call);
    }
  }
}
