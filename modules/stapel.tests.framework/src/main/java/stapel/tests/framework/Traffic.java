package stapel.tests.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import stapel.tests.framework.Server.Answer;

/** Threads that ask one thing after the other until its end, and keep what was answered wrongly. */
final class Traffic {

  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicLong answered = new AtomicLong();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean ended;

  /**
   * One request and what is right about its answer.
   *
   * @param name for the report
   */
  record Probe(String name, Supplier<Answer> request, Predicate<Answer> right) {}

  /** Starts this many threads, each of which begins elsewhere in the list. */
  Traffic(int count, List<Probe> probes) {
    for (int i = 0; i < count; i++) {
      int first = i;
      Thread thread = new Thread(() -> ask(first, probes), "traffic-" + i);
      threads.add(thread);
      thread.start();
    }
  }

  private void ask(int first, List<Probe> probes) {
    for (int i = first; !ended; i++) {
      Probe probe = probes.get(i % probes.size());
      Answer answer = probe.request().get();
      answered.incrementAndGet();
      if (!probe.right().test(answer)) {
        String body = answer.body();
        String start = body.substring(0, Math.min(400, body.length()));
        wrong.add(probe.name() + ": " + answer.status() + " " + start);
      }
    }
  }

  /** Requests answered so far. */
  long answered() {
    return answered.get();
  }

  /** What was answered wrongly so far, one line each. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** Waits for the last answers. */
  void end() throws InterruptedException {
    ended = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
