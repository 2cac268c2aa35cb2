package stapel.workbench.view;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps one bad module from stopping the rest: what it contributes runs on a thread of its own, for
 * a limited time, and only so many calls of one bundle at once. A call that hangs holds its place
 * until it ends.
 */
public final class Bulkhead implements AutoCloseable {

  private static final int AT_ONCE = 8;

  private final Duration limit;
  private final ExecutorService threads;
  private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

  /** With the time a call may take. */
  public Bulkhead(Duration limit) {
    this.limit = limit;
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            0,
            256,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> {
              Thread thread = new Thread(work, "stapel-view-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Runs a call of this bundle and waits for its end.
   *
   * @throws Full when too many calls of the bundle are under way
   * @throws Late when it takes too long
   */
  public <T> T run(String bundle, Callable<T> call) throws Full, Late, ExecutionException {
    Semaphore place = places.computeIfAbsent(bundle, name -> new Semaphore(AT_ONCE));
    if (!place.tryAcquire()) {
      throw new Full();
    }
    Future<T> future;
    try {
      future =
          threads.submit(
              () -> {
                try {
                  return call.call();
                } finally {
                  place.release();
                }
              });
    } catch (RuntimeException closed) {
      place.release();
      throw new Full();
    }
    try {
      return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw new Late();
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new Late();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** Too many calls of one bundle at once. */
  public static final class Full extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** It took too long. */
  public static final class Late extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
