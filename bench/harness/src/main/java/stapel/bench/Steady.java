package stapel.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests at a fixed pace, whether or not earlier ones are answered: a time counts from the moment
 * a request was due, so that a server that stands still is seen by all who would have come.
 */
final class Steady implements AutoCloseable {

  private static final int LINES = 25;

  private final Thread[] threads = new Thread[LINES];
  private final Sample times = new Sample("ms");
  private final AtomicLong failed = new AtomicLong();
  private volatile boolean ended;

  /** Asks for these pages in turn, so many a second altogether. */
  Steady(int port, String cookie, List<String> pages, int perSecond) {
    long begin = System.nanoTime();
    long apart = 1_000_000_000L / perSecond;
    for (int i = 0; i < LINES; i++) {
      int first = i;
      threads[i] = new Thread(() -> ask(port, cookie, pages, begin, apart, first));
      threads[i].start();
    }
  }

  private void ask(int port, String cookie, List<String> pages, long begin, long apart, int first) {
    Wire wire = null;
    for (long number = first; !ended; number += LINES) {
      long due = begin + number * apart;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      try {
        wire = wire == null ? new Wire(port) : wire;
        wire.get(pages.get((int) (number % pages.size())), cookie).expect(200);
      } catch (IOException e) {
        System.err.println("failed: " + e.getMessage());
        failed.incrementAndGet();
        wire = null;
      }
      double time = (System.nanoTime() - due) / 1e6;
      synchronized (times) {
        times.add(time);
      }
    }
  }

  long failed() {
    return failed.get();
  }

  /** All times, once it is closed. */
  Sample times() {
    return times;
  }

  @Override
  public void close() throws IOException {
    ended = true;
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
