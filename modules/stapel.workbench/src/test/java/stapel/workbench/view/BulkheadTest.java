package stapel.workbench.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class BulkheadTest {

  @Test
  void givesWhatTheCallGivesAndWhatItThrows() throws Exception {
    try (Bulkhead bulkhead = new Bulkhead()) {
      assertEquals("page", bulkhead.run(Duration.ofSeconds(60), () -> "page"));
      ExecutionException thrown =
          assertThrows(
              ExecutionException.class,
              () ->
                  bulkhead.run(
                      Duration.ofSeconds(60),
                      () -> {
                        throw new IllegalStateException("broken");
                      }));
      assertEquals("broken", thrown.getCause().getMessage());
    }
  }

  @Test
  void waitsForACallThatHangsOnlySoLong() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (Bulkhead bulkhead = new Bulkhead()) {
      assertThrows(Bulkhead.Late.class, () -> bulkhead.run(Duration.ofMillis(50), () -> hang(end)));
      assertEquals("page", bulkhead.run(Duration.ofSeconds(60), () -> "page"));
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
