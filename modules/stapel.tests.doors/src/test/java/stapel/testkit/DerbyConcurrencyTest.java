package stapel.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DerbyConcurrencyTest extends ConcurrencyContract {

  DerbyConcurrencyTest() {
    super(Engines.DERBY);
  }

  /** Derby compiles them again now and then, and a first page had to wait for it. */
  @Test
  void aFirstPageNeedsNoneOfTheEnginesStoredStatements() {
    try (Testkit fresh = Sample.start()) {
      Sample sample = Sample.of(fresh);
      fresh.change(() -> sample.visit("a", "c1", "first", 1L));
      Client operator = fresh.as("operator", "c1");
      String title =
          fresh.write(
              () -> {
                sample.database().update("call syscs_util.syscs_invalidate_stored_statements()");
                return CompletableFuture.supplyAsync(() -> operator.row(Sample.VISITS, "a"))
                    .orTimeout(60, TimeUnit.SECONDS)
                    .join()
                    .orElseThrow()
                    .text("title");
              });
      assertEquals("first", title);
    }
  }
}
