package stapel.launcher;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/**
 * Starts bundles one after the other on a thread of its own, which is left behind with a bundle
 * that does not come back in time.
 */
final class Starter implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Starter.class.getName());

  /** Longest start of a bundle, in seconds. */
  private static final String PATIENCE = "stapel.start.seconds";

  /**
   * By this thread and no other: a bundle whose start is remembered may be started by the
   * framework's own thread as well, which would then hang with it. Nothing is remembered anyway.
   */
  static final int HERE = Bundle.START_ACTIVATION_POLICY | Bundle.START_TRANSIENT;

  private final boolean headless;
  private final int patience = Integer.getInteger(PATIENCE, 30);
  private ExecutorService thread = thread();

  /**
   * Begins.
   *
   * @param headless true where bundles that cannot start are no news: their servers are missing
   */
  Starter(boolean headless) {
    this.headless = headless;
  }

  private static ExecutorService thread() {
    return Executors.newSingleThreadExecutor(
        work -> {
          Thread thread = new Thread(work, "stapel-start");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Waits until it has started, or has failed to. */
  void start(Bundle bundle) {
    if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null) {
      return;
    }
    Future<Void> starting =
        thread.submit(
            () -> {
              bundle.start(HERE);
              return null;
            });
    try {
      starting.get(patience, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      Level level = headless ? Level.FINE : Level.SEVERE;
      LOG.log(level, e.getCause(), () -> "starting " + bundle.getSymbolicName());
    } catch (TimeoutException e) {
      // Not interrupted: a long migration is let to its end, and then the module is there.
      LOG.severe(
          () -> bundle.getSymbolicName() + " did not start within " + patience + " s: left behind");
      thread.shutdown();
      thread = thread();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      thread.shutdownNow();
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
