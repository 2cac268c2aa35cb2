package stapel.rest.console;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Tells how far a work is, so seldom that it can be read; what is soon done says nothing. */
final class Paced {
  private static final long APART = Duration.ofSeconds(2).toNanos();

  private final Screen screen;
  private final LongSupplier nanos;
  private long said;

  /** From now on. */
  Paced(Screen screen) {
    this(screen, System::nanoTime);
  }

  /** The same by another clock. */
  Paced(Screen screen, LongSupplier nanos) {
    this.screen = screen;
    this.nanos = nanos;
    this.said = nanos.getAsLong();
  }

  void at(long done, long total) {
    long now = nanos.getAsLong();
    if (total > 0 && now - said > APART) {
      said = now;
      screen.progress(done, total);
    }
  }

  /** The same of a work whose steps may have names: a step is told as it begins. */
  void at(long done, long total, String words) {
    if (words.isEmpty()) {
      at(done, total);
    } else {
      screen.step(words);
    }
  }
}
