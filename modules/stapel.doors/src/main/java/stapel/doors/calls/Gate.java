package stapel.doors.calls;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.platform.api.Calls.Fault;
import stapel.platform.api.Calls.Kind;
import stapel.platform.api.Calls.Trouble;

/** What runs of one bundle, and whether more may. Holds texts and numbers only. Thread-safe. */
final class Gate {

  private static final Duration REST = Duration.ofSeconds(30);
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private final Map<Kind, Semaphore> places = new EnumMap<>(Kind.class);
  private final AtomicInteger holders = new AtomicInteger();
  private final AtomicInteger overdue = new AtomicInteger();
  private final AtomicInteger pauses = new AtomicInteger();
  private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
  private final Map<String, Long> resting = new ConcurrentHashMap<>();

  Gate() {
    for (Kind kind : Kind.values()) {
      places.put(kind, new Semaphore(Limits.places(kind)));
    }
  }

  /** Counts one that uses the bundle; refused while it is being replaced. */
  void hold(String what) {
    // Counted first: whoever pauses the bundle sees either the count or nobody.
    holders.incrementAndGet();
    if (paused()) {
      release();
      throw refuse("module.gone", what);
    }
  }

  void release() {
    if (holders.decrementAndGet() == 0 && paused()) {
      synchronized (this) {
        notifyAll();
      }
    }
  }

  boolean paused() {
    return pauses.get() > 0;
  }

  void pause() {
    pauses.incrementAndGet();
  }

  /** What was wrong was wrong with what has gone. */
  void resume() {
    troubles.clear();
    resting.clear();
    pauses.decrementAndGet();
  }

  /** Waits until nobody but {@code own} holders use the bundle; false when the time is over. */
  synchronized boolean awaitRest(int own, long end) throws InterruptedException {
    while (holders.get() > own) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, Math.min(left, TimeUnit.MILLISECONDS.toNanos(100)));
    }
    return true;
  }

  /** Takes a place; refused when there is none in time, or when this one hung a moment ago. */
  void take(Kind kind, String id, java.time.Clock clock) {
    Long until = resting.isEmpty() ? null : resting.get(id);
    if (until != null && until - System.nanoTime() > 0) {
      throw refuse("module.late", id);
    }
    Semaphore free = places.get(kind);
    if (!free.tryAcquire() && !waited(free, kind)) {
      int all = Limits.places(kind);
      trouble(new Trouble(id, Fault.FULL, clock.instant(), all + " calls at once, " + kind));
      throw refuse("module.full", id);
    }
  }

  /** Behind calls that hang nobody waits. */
  private boolean waited(Semaphore free, Kind kind) {
    try {
      Duration patience = overdue.get() > 0 ? Duration.ZERO : Limits.patience(kind);
      return free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void give(Kind kind) {
    places.get(kind).release();
  }

  /** One has begun to take too long. */
  void late(Kind kind, Trouble trouble) {
    overdue.incrementAndGet();
    trouble(trouble);
    if (Limits.rests(kind)) {
      resting.put(trouble.contribution(), System.nanoTime() + REST.toNanos());
    }
  }

  /** It has ended after all. */
  void ended() {
    overdue.decrementAndGet();
  }

  void trouble(Trouble trouble) {
    troubles.put(trouble.contribution(), trouble);
  }

  /** A call went well. */
  void well(String id, java.time.Clock clock) {
    if (!troubles.isEmpty()) {
      troubles.computeIfPresent(
          id,
          (same, trouble) ->
              trouble.since().plus(REMEMBERED).isAfter(clock.instant()) ? trouble : null);
    }
  }

  List<Trouble> troubles() {
    return troubles.values().stream().sorted(Comparator.comparing(Trouble::contribution)).toList();
  }

  static Refusal refuse(String code, String id) {
    return Refusal.of(Gate.class, Refusal.Kind.UNAVAILABLE, Problem.of(code, id));
  }
}
