package stapel.doors.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import stapel.api.Messages;
import stapel.api.Refusal;
import stapel.api.Registry;
import stapel.platform.api.Calls.Fault;
import stapel.platform.api.Calls.Kind;
import stapel.platform.api.Calls.Pause;
import stapel.platform.api.Calls.Trouble;

@Timeout(120)
class CountedCallsTest {

  /** Of calls that hang on purpose; others that must end within it do so at once. */
  private static final Duration SHORT = Duration.ofSeconds(2);

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Entry PAGE = new Entry("bad.page", "bad");
  private static final Entry GOOD = new Entry("good.page", "good");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T09:00:00Z"));
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private CountedCalls calls = calls(LONG);

  private CountedCalls calls(Duration limit) {
    Clock clock =
        new Clock() {
          @Override
          public Instant instant() {
            return now.get();
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    return new CountedCalls(clock, new Limits(limit, limit), Duration.ofMillis(10));
  }

  @AfterEach
  void close() {
    end.countDown();
    threads.shutdownNow();
    calls.close();
  }

  private record Entry(String id, String bundle) implements Registry.Entry<Object> {

    @Override
    public String property(String name) {
      return "";
    }

    @Override
    public Messages messages() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Object get() {
      return this;
    }
  }

  /** Runs a call on another thread, and comes back once it is under way. */
  private Future<String> begin(Entry entry, Kind kind, Supplier<String> work) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Future<String> call =
        threads.submit(
            () ->
                calls.call(
                    entry,
                    kind,
                    () -> {
                      begun.countDown();
                      return work.get();
                    }));
    assertTrue(begun.await(60, TimeUnit.SECONDS));
    return call;
  }

  private String untilTheEnd() {
    try {
      end.await();
      return "done";
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Deaf to interruption, as a bad module would be. */
  private String deaf() {
    while (true) {
      try {
        end.await();
        return "late";
      } catch (InterruptedException ignored) {
        // goes on hanging
      }
    }
  }

  private static String code(Refusal refusal) {
    assertEquals(Refusal.Kind.UNAVAILABLE, refusal.kind());
    return refusal.problems().get(0).code();
  }

  private Refusal refused(Entry entry, Kind kind) {
    return assertThrows(Refusal.class, () -> calls.call(entry, kind, () -> "page"));
  }

  @Test
  void aCallThatHangsIsInterruptedAndLeftAloneForAWhile() {
    calls.close();
    calls = calls(SHORT);
    Refusal late =
        assertThrows(Refusal.class, () -> calls.call(PAGE, Kind.VIEW, this::untilTheEnd));
    assertEquals("module.late", code(late));
    assertFalse(Thread.currentThread().isInterrupted());
    Trouble trouble = calls.troubles("bad").get(0);
    assertEquals(Fault.LATE, trouble.fault());
    assertTrue(trouble.detail().contains("CountDownLatch.await"), trouble.detail());
    assertEquals("module.late", code(refused(PAGE, Kind.VIEW)));
    assertEquals("page", calls.call(new Entry("bad.other", "bad"), Kind.VIEW, () -> "page"));
    assertEquals(List.of(), calls.troubles("good"));
  }

  @Test
  void aCommandThatWasInterruptedMayBeTriedAgain() {
    calls.close();
    calls = calls(SHORT);
    assertThrows(Refusal.class, () -> calls.call(PAGE, Kind.CHANGE, this::untilTheEnd));
    assertEquals("done", calls.call(PAGE, Kind.CHANGE, () -> "done"));
    assertEquals(1, calls.troubles("bad").size());
    now.updateAndGet(moment -> moment.plusSeconds(61));
    assertEquals("done", calls.call(PAGE, Kind.CHANGE, () -> "done"));
    assertEquals(List.of(), calls.troubles("bad"));
  }

  @Test
  void whatReportsProgressHasItsTimeAnew() throws Exception {
    calls.close();
    calls = calls(SHORT);
    CountDownLatch never = new CountDownLatch(1);
    String done =
        calls.call(
            PAGE,
            Kind.CHANGE,
            () -> {
              for (int i = 0; i < 6; i++) {
                calls.renew();
                assertFalse(elapsed(never, SHORT.dividedBy(5)));
              }
              return "done";
            });
    assertEquals("done", done);
    assertEquals(List.of(), calls.troubles("bad"));
  }

  private static boolean elapsed(CountDownLatch latch, Duration time) {
    try {
      return latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Test
  void aBundleWhosePlacesAreTakenIsRefusedAndOthersLive() throws Exception {
    for (int i = 0; i < Limits.places(Kind.VIEW); i++) {
      var unused = begin(PAGE, Kind.VIEW, this::deaf);
    }
    assertEquals("module.full", code(refused(PAGE, Kind.VIEW)));
    assertEquals(Fault.FULL, calls.troubles("bad").get(0).fault());
    assertEquals("page", calls.call(GOOD, Kind.VIEW, () -> "page"));
    assertEquals("done", calls.call(PAGE, Kind.CHANGE, () -> "done"));
  }

  @Test
  void behindCallsThatHangNobodyWaitsForAPlace() throws Exception {
    calls.close();
    calls = calls(SHORT);
    for (int i = 0; i < Limits.places(Kind.CHANGE); i++) {
      var unused = begin(PAGE, Kind.CHANGE, this::deaf);
    }
    while (calls.troubles("bad").isEmpty()) {
      Thread.onSpinWait();
    }
    long start = System.nanoTime();
    assertEquals("module.full", code(refused(PAGE, Kind.CHANGE)));
    assertTrue(System.nanoTime() - start < Limits.patience(Kind.CHANGE).toNanos());
  }

  @Test
  void aPauseWaitsForRunningCallsAndRefusesNewOnes() throws Exception {
    Future<String> running = begin(PAGE, Kind.CHANGE, this::untilTheEnd);
    Future<Pause> pausing = threads.submit(() -> calls.pause(List.of("bad"), LONG));
    while (!calls.paused("bad")) {
      Thread.onSpinWait();
    }
    assertEquals("module.gone", code(refused(PAGE, Kind.VIEW)));
    assertEquals("page", calls.call(GOOD, Kind.VIEW, () -> "page"));
    assertFalse(pausing.isDone());
    end.countDown();
    assertEquals("done", running.get(60, TimeUnit.SECONDS));
    CompletableFuture<String> resumed = new CompletableFuture<>();
    Runnable unwatch = calls.whenResumed(() -> resumed.complete("resumed"));
    try (Pause pause = pausing.get(60, TimeUnit.SECONDS)) {
      assertEquals(0, pause.cut());
      assertEquals("module.gone", code(refused(PAGE, Kind.CHANGE)));
    }
    unwatch.run();
    assertEquals("resumed", resumed.getNow(""));
    assertEquals("page", calls.call(PAGE, Kind.VIEW, () -> "page"));
  }

  @Test
  void aPauseCutsShortWhatDoesNotEnd() throws Exception {
    Future<String> running =
        begin(
            PAGE,
            Kind.CHANGE,
            () -> assertThrows(IllegalStateException.class, this::untilTheEnd).getMessage());
    Future<String> other = begin(GOOD, Kind.CHANGE, this::untilTheEnd);
    try (Pause pause = calls.pause(List.of("bad"), SHORT)) {
      assertEquals(1, pause.cut());
      assertEquals("interrupted", running.get(60, TimeUnit.SECONDS));
    }
    assertFalse(other.isDone());
  }

  @Test
  void workOfADoorThatUsesABundleIsWaitedFor() throws Exception {
    CountDownLatch used = new CountDownLatch(1);
    Future<String> reading =
        threads.submit(
            () ->
                calls.work(
                    () -> {
                      calls.use(PAGE);
                      used.countDown();
                      return untilTheEnd();
                    }));
    assertTrue(used.await(60, TimeUnit.SECONDS));
    Future<Pause> pausing = threads.submit(() -> calls.pause(List.of("bad"), LONG));
    while (!calls.paused("bad")) {
      Thread.onSpinWait();
    }
    assertThrows(Refusal.class, () -> calls.use(PAGE));
    assertFalse(pausing.isDone());
    end.countDown();
    assertEquals("done", reading.get(60, TimeUnit.SECONDS));
    pausing.get(60, TimeUnit.SECONDS).close();
    calls.use(PAGE);
  }

  @Test
  void whatBreaksIsRememberedUntilItsBundleIsReplaced() throws Exception {
    assertThrows(
        IllegalStateException.class,
        () ->
            calls.call(
                PAGE,
                Kind.VIEW,
                () -> {
                  throw new IllegalStateException("broken");
                }));
    Trouble trouble = calls.troubles("bad").get(0);
    assertEquals(Fault.FAILED, trouble.fault());
    assertTrue(trouble.detail().startsWith("java.lang.IllegalStateException: broken\nat stapel."));
    calls.pause(List.of("bad"), SHORT).close();
    assertEquals(List.of(), calls.troubles("bad"));
  }
}
