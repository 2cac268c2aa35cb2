package stapel.intake.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import stapel.api.data.Query;
import stapel.intake.IntakeKit;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.Failure;

/** What others see while an import is written, and what is left of one that stops half-way. */
class BrokenImportTest {

  private static final IntakeKit INTAKE = new IntakeKit();

  /** Rows after which the third piece of 500 is written. */
  private static final long HALFWAY = 1_500;

  @AfterAll
  static void stop() {
    INTAKE.close();
  }

  @Test
  void anImportThatFailsInItsThirdPieceLeavesNothingAndCanBeAppliedAgain() {
    String call = INTAKE.openCall("fails");
    String id = upload(call, 2_000);
    assertThrows(Failure.class, () -> apply(id, () -> new IllegalStateException("half-way")));
    assertEquals(0, seen(call));
    assertEquals(List.of(), left());
    assertEquals("uploaded", INTAKE.operator().row("intake.imports", id).get().text("state"));
    INTAKE.operator().call("intake.apply-import", "origin", id, "mode", "all-or-nothing");
    assertEquals(2_000, seen(call));
  }

  @Test
  void whatADyingServerLeavesIsHiddenUntilItIsSweptAway() {
    String call = INTAKE.openCall("dies");
    String id = upload(call, 2_000);
    assertThrows(Dying.class, () -> apply(id, Dying::new));
    assertEquals(0, seen(call));
    assertEquals(List.of(id), left());
    Clock later = Clock.offset(Clock.systemUTC(), ImportWriter.STALE.plus(Duration.ofSeconds(1)));
    INTAKE
        .kit()
        .run(
            new ImportSweep(
                INTAKE.kit().service(LeftoverStore.class),
                INTAKE.kit().service(ImportStore.class),
                later));
    assertEquals(List.of(), left());
    INTAKE.operator().call("intake.apply-import", "origin", id, "mode", "all-or-nothing");
    assertEquals(2_000, seen(call));
  }

  @Test
  void listsAreReadableWhileTenThousandRowsComeAndShowAllOrNone() throws Exception {
    String call = INTAKE.openCall("large");
    String id = upload(call, 10_000);
    AtomicBoolean applied = new AtomicBoolean();
    CountDownLatch reading = new CountDownLatch(1);
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try {
      Callable<List<Long>> look =
          () -> {
            List<Long> counts = new ArrayList<>();
            while (!applied.get()) {
              counts.add(seen(call));
              reading.countDown();
            }
            counts.add(seen(call));
            return counts;
          };
      Future<List<Long>> counts = reader.submit(look);
      reading.await();
      INTAKE.operator().call("intake.apply-import", "origin", id, "mode", "all-or-nothing");
      applied.set(true);
      List<Long> seen = counts.get();
      assertTrue(seen.size() > 10, "reads meanwhile: " + seen.size());
      assertEquals(new TreeSet<>(List.of(0L, 10_000L)), new TreeSet<>(seen));
    } finally {
      applied.set(true);
      reader.shutdownNow();
    }
  }

  private static long seen(String call) {
    return INTAKE.operator().read(Query.of("intake.applications").in(call).page(0, 50)).count();
  }

  /** Imports whose hidden rows are still in the tables. */
  private static List<String> left() {
    Instant any = Instant.now().plus(Duration.ofDays(1));
    return INTAKE.kit().write(() -> INTAKE.kit().service(LeftoverStore.class).everywhere(any));
  }

  private static String upload(String call, int rows) {
    String[] lines = new String[rows + 1];
    lines[0] = "number,title";
    for (int i = 1; i <= rows; i++) {
      lines[i] = i + ",Маршрут " + i;
    }
    return IntakeKit.id(
        INTAKE
            .operator()
            .call(
                "intake.upload", Map.of("openCall", call, "file", IntakeKit.file("a.csv", lines))));
  }

  private static <T extends Throwable> void apply(String id, Supplier<T> end) {
    INTAKE
        .kit()
        .commands()
        .execute(
            INTAKE.operator().caller(),
            new CommandDoor.Request(
                "intake.apply-import",
                Map.of("origin", id, "mode", "all-or-nothing"),
                Optional.empty(),
                false,
                (done, total) -> {
                  if (done >= HALFWAY) {
                    BrokenImportTest.<RuntimeException>raise(end.get());
                  }
                }));
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void raise(Throwable end) throws T {
    throw (T) end;
  }

  /** The end of the server as far as a test in its own process can bring it about. */
  private static final class Dying extends Error {

    private static final long serialVersionUID = 1;
  }
}
