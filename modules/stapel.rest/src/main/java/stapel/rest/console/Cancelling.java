package stapel.rest.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import stapel.api.work.Progress;

/**
 * A calculation that may be cancelled: a signal to end the process (Ctrl-C) is passed to it, and
 * the process waits until it has thrown its files away or written the best it has. Then it ends
 * with the calculation's own exit code, not with that of the signal.
 */
final class Cancelling implements Progress, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Screen screen;
  private final Thread hook = new Thread(this::cancel, "cancel");
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean cancelled;
  private volatile int code = 1;
  private final Paced paced;

  Cancelling(Screen screen) {
    this.screen = screen;
    this.paced = new Paced(screen);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public void at(long done, long total) {
    paced.at(done, total);
  }

  /** Everything is written and said; a cancelled process ends with this code. */
  int done(int exitCode) {
    code = exitCode;
    return exitCode;
  }

  /** Lets a process that is ending wait no longer. */
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      cancelled = true;
    }
  }

  private void cancel() {
    cancelled = true;
    try {
      boolean inTime = ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (!inTime || code != 0) {
        screen.complain("console.cancelled");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    screen.flush();
    Runtime.getRuntime().halt(code);
  }
}
