package stapel.doors.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stapel.api.Messages;
import stapel.api.Refusal;
import stapel.api.Registry;
import stapel.api.grant.Grant;
import stapel.doors.calls.CountedCalls;
import stapel.doors.calls.Limits;
import stapel.doors.right.DoorGrants;
import stapel.platform.api.Calls.Fault;
import stapel.platform.api.Calls.Pause;

/** A contribution to a module's own extension point is counted like any other. */
class ExtensionTest {

  /** An extension point of a module. */
  public interface Method {

    /** A number. */
    long of(long value) throws IOException;
  }

  private record Entry(Method get) implements Registry.Entry<Method> {

    @Override
    public String id() {
      return "region.method";
    }

    @Override
    public String bundle() {
      return "region.bundle";
    }

    @Override
    public String property(String name) {
      return "";
    }

    @Override
    public Messages messages() {
      throw new UnsupportedOperationException();
    }
  }

  private final CountedCalls calls =
      new CountedCalls(Clock.systemUTC(), Limits.ordinary(), Duration.ofMillis(500));

  @AfterEach
  void close() {
    calls.close();
  }

  private Method counted(Method method) {
    return Extension.of(Method.class, method, new Entry(method), calls);
  }

  @Test
  void nothingOfABundleThatIsReplacedIsCalled() throws Exception {
    Method twice = counted(value -> 2 * value);
    assertEquals(6, twice.of(3));
    Pause pause = calls.pause(List.of("region.bundle"), Duration.ofSeconds(5));
    try (pause) {
      Refusal refused = assertThrows(Refusal.class, () -> twice.of(3));
      assertEquals(Refusal.Kind.UNAVAILABLE, refused.kind());
    }
    assertEquals(8, twice.of(4));
  }

  /** Whoever has got a number goes on working with the bundle it came from. */
  @Test
  void theWorkThatAskedHoldsTheBundleToItsEnd() throws Exception {
    Method twice = counted(value -> 2 * value);
    int cut =
        calls.work(
            () -> {
              assertEquals(6, called(twice));
              Thread pausing =
                  new Thread(
                      () -> {
                        try {
                          calls.pause(List.of("region.bundle"), Duration.ofDays(1));
                        } catch (InterruptedException stillHeld) {
                          Thread.currentThread().interrupt();
                        }
                      });
              pausing.start();
              while (!calls.paused("region.bundle")) {
                Thread.onSpinWait();
              }
              assertEquals(6, called(twice));
              pausing.interrupt();
              return join(pausing);
            });
    assertEquals(0, cut);
  }

  private static int join(Thread thread) {
    try {
      thread.join();
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long called(Method method) {
    try {
      return method.of(3);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatItThrowsComesOutAsItIsAndStandsOnItsCard() {
    IOException thrown = new IOException("no such number");
    Method broken =
        counted(
            value -> {
              throw thrown;
            });
    assertSame(thrown, assertThrows(IOException.class, () -> broken.of(1)));
    assertEquals(
        List.of("region.method FAILED"),
        calls.troubles("region.bundle").stream()
            .map(one -> one.contribution() + " " + one.fault())
            .toList());
    assertEquals(Fault.FAILED, calls.troubles("region.bundle").get(0).fault());
  }

  @Test
  void itIsEqualToItselfOnly() {
    Method method = value -> value;
    Method counted = counted(method);
    assertEquals(counted, counted);
    assertNotEquals(counted, counted(method));
    assertEquals(method.toString(), counted.toString());
  }

  /** The doors count their own calls. */
  @Test
  void whatThePlatformCallsIsHandedOverAsItIs() {
    Grant grant = new DoorGrants();
    assertSame(grant, Extension.of(Grant.class, grant, new Entry(value -> value), calls));
  }
}
