package stapel.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Clients in a closed loop: each sends its next request when the last one is answered. */
final class Load {

  static final int CLIENTS = 16;

  private Load() {}

  /** One request of one client. */
  interface Step {
    void run(Wire wire, int client, long count) throws IOException;
  }

  /** Says when to stop. */
  interface Until {
    boolean goesOn();
  }

  /** For some seconds. */
  static Until seconds(double seconds) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    return () -> System.nanoTime() < end;
  }

  /** So many requests of all clients together, but no longer than that. */
  static Until most(long requests, double seconds) {
    AtomicLong left = new AtomicLong(requests);
    Until time = seconds(seconds);
    return () -> left.decrementAndGet() >= 0 && time.goesOn();
  }

  /** Runs all clients until told to stop and gives each answer's time in milliseconds. */
  static Taken run(int port, Until until, Step step) throws IOException {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    CountDownLatch connected = new CountDownLatch(CLIENTS);
    List<Future<List<Double>>> running = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      int client = i;
      running.add(clients.submit(() -> client(port, client, connected, until, step)));
    }
    long start = System.nanoTime();
    Sample times = new Sample("ms");
    long count = 0;
    try {
      for (Future<List<Double>> one : running) {
        List<Double> answers = one.get();
        answers.forEach(times::add);
        count += answers.size();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IOException("a client failed: " + e.getCause().getMessage(), e.getCause());
    } finally {
      clients.shutdownNow();
    }
    return new Taken(times, count, (System.nanoTime() - start) / 1e9);
  }

  private static List<Double> client(
      int port, int client, CountDownLatch connected, Until until, Step step) throws Exception {
    List<Double> times = new ArrayList<>();
    try (Wire wire = new Wire(port)) {
      connected.countDown();
      connected.await();
      for (long count = 0; until.goesOn(); count++) {
        long from = System.nanoTime();
        step.run(wire, client, count);
        times.add((System.nanoTime() - from) / 1e6);
      }
    }
    return times;
  }

  /** What was seen. */
  record Taken(Sample times, long count, double seconds) {

    double perSecond() {
      return count / seconds;
    }
  }
}
