package stapel.doors.command;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.store.StoreException;

/** Repeats a transaction that lost against another one, each time after a longer random pause. */
final class Attempts {

  private static final int MOST = 6;
  private static final Duration PAUSE = Duration.ofMillis(10);

  private Attempts() {}

  static <T> T run(Supplier<T> work) {
    for (int attempt = 0; attempt < MOST; attempt++) {
      try {
        return work.get();
      } catch (Keys.Taken e) {
        // Who holds the key has ended: there is nothing to wait for, unless it happens again.
        if (attempt > 0) {
          pause(attempt);
        }
      } catch (StoreException e) {
        if (e.reason() != StoreException.Cause.BUSY) {
          throw e;
        }
        pause(attempt);
      }
    }
    throw Refusal.of(Attempts.class, Refusal.Kind.CONFLICT, Problem.of("busy"));
  }

  private static void pause(int attempt) {
    long longest = PAUSE.toNanos() << attempt;
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
  }
}
