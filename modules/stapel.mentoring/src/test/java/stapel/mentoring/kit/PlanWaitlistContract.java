package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stapel.api.command.Result;

/** A plan serves the waiting list when all of it is booked. */
abstract class PlanWaitlistContract {

  private final MentoringKit kit;
  private final WaitingLine line;

  PlanWaitlistContract(MentoringKit kit) {
    this.kit = kit;
    line = new WaitingLine(kit);
  }

  @AfterEach
  void close() {
    kit.close();
  }

  /** The plan takes 10:00 from team 1 and 12:00 from team 4, who gets 14:00; 2 and 3 wait. */
  @Test
  void hoursThatAPlanFreesGoToWhoWaitsWhenAllOfThePlanIsBooked() {
    line.booked(line.vera, "10:00", 1);
    line.booked(line.vera, "12:00", 4);
    line.waitFor(2, line.vera);
    line.waitFor(3, line.vera);
    line.waitFor(4, line.oleg);
    Result plan = publish("A-4", "Олег", "14:00");
    assertEquals(Map.of("kept", 0L, "added", 0L, "moved", 1L, "cancelled", 1L), plan.counts());
    assertEquals(
        List.of("A-1 cancelled", "A-2 booked", "A-3 booked", "A-4 booked"), line.sessions());
    assertEquals(
        List.of("A-2 2026-03-05 10:00", "A-3 2026-03-05 12:00", "A-4 2026-03-05 14:00"),
        kit.rows(WaitingLine.SESSIONS).stream()
            .filter(row -> row.text("state").equals("booked"))
            .map(row -> row.titles().get("application") + " " + row.text("title"))
            .sorted()
            .toList());
    assertEquals(List.of("A-2 booked", "A-3 booked", "A-4 booked"), line.waiting());
  }

  /** An hour that one team leaves and another gets is not free in between. */
  @Test
  void anHourThatThePlanGivesToAnotherIsNobodyElses() {
    line.booked(line.vera, "10:00", 1);
    line.waitFor(2, line.vera);
    publish("A-3", "Вера", "10:00");
    assertEquals(List.of("A-1 cancelled", "A-3 booked"), line.sessions());
    assertEquals(List.of("A-2 waiting"), line.waiting());
  }

  private Result publish(String team, String mentor, String time) {
    String session =
        "{\"team\": \"%s\", \"mentor\": \"%s\", \"start\": \"%sT%s\"}"
            .formatted(team, mentor, WaitingLine.DAY, time);
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
}
