package stapel.workbench.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BulkheadTest {

  @Test
  void givesWhatTheCallGivesAndWhatItThrows() throws Exception {
    try (Bulkhead bulkhead = new Bulkhead(Duration.ofSeconds(5))) {
      assertEquals("page", bulkhead.run("a", () -> "page"));
      ExecutionException thrown =
          assertThrows(
              ExecutionException.class,
              () ->
                  bulkhead.run(
                      "a",
                      () -> {
                        throw new IllegalStateException("broken");
                      }));
      assertEquals("broken", thrown.getCause().getMessage());
    }
  }

  @Test
  void refusesABundleThatHangsAndLetsOthersLive() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (Bulkhead bulkhead = new Bulkhead(Duration.ofMillis(50))) {
      CountDownLatch waited = new CountDownLatch(8);
      for (int i = 0; i < 8; i++) {
        Thread caller =
            new Thread(
                () -> {
                  assertThrows(Bulkhead.Late.class, () -> bulkhead.run("bad", () -> hang(end)));
                  waited.countDown();
                });
        caller.start();
      }
      assertTrue(waited.await(10, TimeUnit.SECONDS));
      assertThrows(Bulkhead.Full.class, () -> bulkhead.run("bad", () -> "page"));
      assertEquals("page", bulkhead.run("good", () -> "page"));
    } finally {
      end.countDown();
    }
  }

  /** Deaf to interruption, as a bad module would be. */
  private static String hang(CountDownLatch end) {
    while (true) {
      try {
        end.await();
        return "late";
      } catch (InterruptedException ignored) {
        // goes on hanging
      }
    }
  }
}
