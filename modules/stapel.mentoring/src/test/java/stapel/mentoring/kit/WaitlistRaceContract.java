package stapel.mentoring.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stapel.api.command.Result;

/** Hours that become free at the same moment. */
abstract class WaitlistRaceContract {

  private final MentoringKit kit;
  private final WaitingLine line;

  WaitlistRaceContract(MentoringKit kit) {
    this.kit = kit;
    line = new WaitingLine(kit);
  }

  @AfterEach
  void close() {
    kit.close();
  }

  /** The one who waits for both mentors cannot be in two places, and nobody is left out. */
  @Test
  void twoCancelledAtOnceGiveEachHourToOneTeam() throws Exception {
    for (int round = 0; round < 10; round++) {
      String time = "%02d:00".formatted(10 + round);
      String here = line.booked(line.vera, time, 1);
      String there = line.booked(line.oleg, time, 4);
      line.waitFor(2, line.vera);
      line.waitFor(2, line.oleg);
      line.waitFor(3, line.vera);
      line.waitFor(3, line.oleg);
      atOnce(List.of(() -> line.cancel(here), () -> line.cancel(there)));
      String start = WaitingLine.DAY + " " + time;
      assertEquals(
          List.of("A-1 cancelled", "A-2 booked", "A-3 booked", "A-4 cancelled"),
          kit.rows(WaitingLine.SESSIONS).stream()
              .filter(row -> row.text("title").equals(start))
              .map(row -> row.titles().get("application") + " " + row.text("state"))
              .sorted()
              .toList());
      leaveAll();
    }
  }

  private void leaveAll() {
    kit.rows(WaitingLine.WAITING).stream()
        .filter(row -> row.text("state").equals("waiting"))
        .forEach(
            row -> {
              int team = Integer.parseInt(row.titles().get("application").substring(2));
              line.speakers
                  .get(team - 1)
                  .call(
                      "mentoring.stop-waiting",
                      "waiting",
                      kit.seen(WaitingLine.WAITING, row.ref().id()));
            });
  }

  /** One place is used once, whichever hour comes first. */
  @Test
  void theTwoHoursOfOneMentorGoToTheFirstTwoInLine() throws Exception {
    String first = line.booked(line.vera, "10:00", 1);
    String second = line.booked(line.vera, "12:00", 1);
    line.waitFor(2, line.vera);
    line.waitFor(3, line.vera);
    line.waitFor(4, line.vera);
    atOnce(List.of(() -> line.cancel(first), () -> line.cancel(second)));
    assertEquals(List.of("A-2 booked", "A-3 booked", "A-4 waiting"), line.waiting());
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
