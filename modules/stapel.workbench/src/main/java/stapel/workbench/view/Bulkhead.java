package stapel.workbench.view;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps a page that hangs from keeping its reader: what a module draws runs on a thread of its own,
 * and whoever asked waits for a limited time. How many may run is the calls' business.
 */
public final class Bulkhead implements AutoCloseable {

  private final ExecutorService threads;

  /** Without threads until one is needed. */
  public Bulkhead() {
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
   * Runs a call and waits for its end.
   *
   * @throws Late when it takes too long, or no thread is left
   */
  public <T> T run(Duration limit, Callable<T> call) throws Late, ExecutionException {
    Future<T> future;
    try {
      future = threads.submit(call);
    } catch (RejectedExecutionException full) {
      throw new Late();
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

  /** It took too long. */
  public static final class Late extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
