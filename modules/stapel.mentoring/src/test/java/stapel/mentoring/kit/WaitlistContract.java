package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stapel.api.Ref;
import stapel.api.data.Row;

/** Who waits rises when an hour becomes free. */
abstract class WaitlistContract {

  private final MentoringKit kit;
  private final WaitingLine line;

  WaitlistContract(MentoringKit kit) {
    this.kit = kit;
    line = new WaitingLine(kit);
  }

  @AfterEach
  void close() {
    kit.close();
  }

  @Test
  void whoJoinedFirstGetsTheHourAtOnce() {
    String session = line.booked(line.vera, "10:00", 1);
    line.waitFor(2, line.vera);
    line.waitFor(3, line.vera);
    line.cancel(session);
    assertEquals(List.of("A-1 cancelled", "A-2 booked"), line.sessions());
    assertEquals(List.of("A-2 booked", "A-3 waiting"), line.waiting());
    Row place = kit.rows(WaitingLine.WAITING).get(0);
    Row made =
        kit.rows(WaitingLine.SESSIONS).stream()
            .filter(row -> row.text("state").equals("booked"))
            .findFirst()
            .orElseThrow();
    assertEquals(Optional.of(made.ref().id()), place.cell("session").map(WaitlistContract::id));
    kit.kit().settle();
    assertEquals(List.of("2 JOINED", "3 JOINED", "2 BOOKED"), line.told());
  }

  private static String id(Object ref) {
    return ((Ref) ref).id();
  }

  @Test
  void whoCannotComeThenIsPassedOverAndKeepsTheirPlace() {
    String session = line.booked(line.vera, "10:00", 1);
    line.booked(line.oleg, "10:30", 2);
    line.waitFor(2, line.vera);
    line.waitFor(3, line.vera);
    line.cancel(session);
    assertEquals(List.of("A-2 waiting", "A-3 booked"), line.waiting());
    assertEquals(List.of("A-1 cancelled", "A-2 booked", "A-3 booked"), line.sessions());
  }

  @Test
  void oneHourIsWaitedForByItself() {
    String first = line.booked(line.vera, "10:00", 1);
    String second = line.booked(line.vera, "12:00", 1);
    String hour = kit.hourAt(line.vera, WaitingLine.DAY, "12:00");
    line.waitForHour(2, hour);
    line.cancel(first);
    assertEquals(List.of("A-2 waiting"), line.waiting());
    line.cancel(second);
    assertEquals(List.of("A-2 booked"), line.waiting());
    assertEquals("booked", kit.text(WaitingLine.HOURS, hour, "state"));
  }

  @Test
  void anHourInWhichTheMentorCannotComeGoesToNobody() {
    String session = line.booked(line.vera, "10:00", 1);
    line.waitFor(2, line.vera);
    String hour = kit.hourAt(line.vera, WaitingLine.DAY, "10:00");
    line.waitForHour(3, hour);
    assertEquals("mentoring.waiting.own", WaitingLine.code(() -> line.waitForHour(1, hour)));
    kit.call(
        "mentoring.cancel-session",
        "session",
        kit.seen(WaitingLine.SESSIONS, session),
        "reason",
        "болезнь",
        "withHour",
        true);
    assertEquals(List.of("A-1 cancelled"), line.sessions());
    assertEquals(List.of("A-2 waiting", "A-3 gone"), line.waiting());
    assertEquals(List.of(), kit.rows(WaitingLine.HOURS));
  }

  @Test
  void movingAwayAndNewHoursServeTheLineToo() {
    String session = line.booked(line.vera, "10:00", 1);
    line.waitFor(2, line.vera);
    line.waitFor(3, line.vera);
    String free = kit.hour(line.oleg, WaitingLine.DAY, "14:00", Optional.empty());
    kit.call(
        "mentoring.move-session", "session", kit.seen(WaitingLine.SESSIONS, session), "to", free);
    assertEquals(List.of("A-1 booked", "A-2 booked"), line.sessions());
    kit.hour(line.vera, WaitingLine.DAY, "16:00", Optional.empty());
    assertEquals(List.of("A-1 booked", "A-2 booked", "A-3 booked"), line.sessions());
    assertEquals(List.of("A-2 booked", "A-3 booked"), line.waiting());
  }

  @Test
  void whoLeavesOrBooksByHandWaitsNoLonger() {
    String session = line.booked(line.vera, "10:00", 1);
    line.waitFor(2, line.vera);
    String place = MentoringKit.id(line.waitFor(3, line.vera));
    assertEquals("mentoring.waiting.there", WaitingLine.code(() -> line.waitFor(3, line.vera)));
    line.speakers
        .get(2)
        .call("mentoring.stop-waiting", "waiting", kit.seen(WaitingLine.WAITING, place));
    assertEquals(
        "mentoring.waiting.over",
        WaitingLine.code(
            () ->
                line.speakers
                    .get(2)
                    .call(
                        "mentoring.stop-waiting",
                        "waiting",
                        kit.seen(WaitingLine.WAITING, place))));
    line.waitFor(3, line.vera);
    line.cancel(session);
    assertEquals(List.of("A-2 booked", "A-3 left", "A-3 waiting"), line.waiting());
  }

  @Test
  void nobodyWaitsWhereAnHourIsFree() {
    String hour = kit.hour(line.vera, WaitingLine.DAY, "10:00", Optional.empty());
    assertEquals("mentoring.waiting.free", WaitingLine.code(() -> line.waitFor(1, line.vera)));
    kit.book(hour, line.teams.get(1));
    line.waitFor(1, line.vera);
    assertEquals(List.of("A-1 waiting"), line.waiting());
  }
}
