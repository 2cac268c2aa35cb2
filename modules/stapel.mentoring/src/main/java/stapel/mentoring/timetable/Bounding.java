package stapel.mentoring.timetable;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import stapel.api.work.Progress;

/**
 * Works on the bound beside the search, on a thread of its own. When it has come to its end the
 * bound depends on the demand alone.
 */
final class Bounding implements AutoCloseable {
  private static final long TURN_MS = 20;

  private final UpperBound bound;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile long units;
  private volatile boolean stopped;

  Bounding(Grid grid, Hours hours) {
    bound = new UpperBound(grid, hours);
    units = bound.units();
    Thread thread = new Thread(this::work, "mentor plan bound");
    thread.setDaemon(true);
    thread.start();
  }

  private void work() {
    try {
      boolean more = true;
      while (more && !stopped) {
        more = bound.step();
        units = bound.units();
      }
    } finally {
      ended.countDown();
    }
  }

  long units() {
    return units;
  }

  /** Waits until the bound proves the plan optimal or has come to its end, as time allows. */
  long finish(long value, Deadline deadline, Progress progress) {
    boolean waits = true;
    while (waits && units > value && !deadline.isOver() && !progress.cancelled()) {
      try {
        waits = !ended.await(TURN_MS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException cancelled) {
        Thread.currentThread().interrupt();
      }
    }
    return units;
  }

  @Override
  public void close() {
    stopped = true;
  }
}
