package stapel.mentoring.timetable;

import java.time.Duration;

/** What a promised time leaves. */
final class Deadline {
  private final long start = System.nanoTime();
  private final double nanos;

  Deadline(Duration limit) {
    nanos = Math.max(1, limit.toNanos());
  }

  /** Part of the time that has passed; more than 1 when it is over. */
  double passed() {
    return (System.nanoTime() - start) / nanos;
  }

  boolean isOver() {
    return passed() >= 1;
  }
}
