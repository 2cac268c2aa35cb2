package stapel.doors.event;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.Refusal;
import stapel.api.Registry;
import stapel.api.command.Event;
import stapel.api.command.Listener;
import stapel.api.store.StoreException;
import stapel.doors.call.Ending;
import stapel.doors.call.RunningCall;
import stapel.doors.calls.CountedCalls;
import stapel.doors.codec.EventCodec;
import stapel.platform.api.Caller;
import stapel.platform.api.Calls;
import stapel.platform.api.Transactions;

/**
 * Delivers events after commit, on one thread, in order per object; it is woken and never looks by
 * itself.
 */
public final class Dispatcher implements AutoCloseable {

  /** So many failures set a delivery aside. */
  static final int PATIENCE = 10;

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final Transactions transactions;
  private final EventStore store;
  private final Listeners listeners;
  private final Ending ending;
  private final CountedCalls calls;
  private final Clock clock;
  private final Duration pause;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final AtomicInteger outstanding = new AtomicInteger();
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1,
          work -> {
            Thread thread = new Thread(work, "stapel-events");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Stands ready; {@link #start} begins.
   *
   * @param pause before a failed delivery is tried again; doubled up to 64 times
   */
  public Dispatcher(
      Transactions transactions,
      EventStore store,
      Listeners listeners,
      Ending ending,
      CountedCalls calls,
      Clock clock,
      Duration pause) {
    this.transactions = transactions;
    this.store = store;
    this.listeners = listeners;
    this.ending = ending;
    this.calls = calls;
    this.clock = clock;
    this.pause = pause;
    // What waits for another attempt is stored: a server that stops need not wait with it.
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Takes up what was left over, and wakes whenever a listener comes. */
  public void start() {
    listeners.watch(this::wake);
    wake();
  }

  /** Something was committed. */
  public void wake() {
    if (asked.compareAndSet(false, true) && !thread.isShutdown()) {
      outstanding.incrementAndGet();
      thread.execute(this::pass);
    }
  }

  /** Waits until no pass is asked for or waits for its time. */
  void settle() {
    try {
      do {
        thread.submit(() -> {}).get();
      } while (outstanding.get() > 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void pass() {
    asked.set(false);
    try {
      deliverAll();
    } catch (RuntimeException e) {
      LOG.warn("delivering events: tried again in a second", e);
      later(1_000);
    } finally {
      outstanding.decrementAndGet();
    }
  }

  private void deliverAll() {
    Set<String> present = listeners.present();
    Set<String> waiting = new HashSet<>();
    int attempts = 0;
    long seq = 0;
    String id = "";
    while (true) {
      long afterSeq = seq;
      String afterId = id;
      List<EventStore.Pending> batch =
          transactions.read(
              () -> store.pending(present, listeners.deaf(present), afterSeq, afterId));
      for (EventStore.Pending next : batch) {
        String line = next.listener() + " " + next.object();
        if (!waiting.contains(line) && !thread.isShutdown() && !delivered(next)) {
          waiting.add(line);
          attempts = Math.max(attempts, next.attempts() + 1);
        }
        seq = next.seq();
        id = next.id();
      }
      if (batch.isEmpty() || thread.isShutdown()) {
        break;
      }
    }
    if (!waiting.isEmpty()) {
      later(pause.toMillis() << Math.min(6, attempts));
    }
  }

  /** True when the order of this object may go on. */
  @SuppressWarnings("rawtypes")
  private boolean delivered(EventStore.Pending next) {
    Optional<Registry.Entry<Listener>> listener = listeners.find(next.listener());
    if (listener.isEmpty()) {
      return false;
    }
    try {
      calls.call(listener.get(), Calls.Kind.LISTENER, () -> told(next, listener.get()));
      return true;
    } catch (Refusal e) {
      return !calls.paused(listener.get().bundle()) && failed(next, e);
    } catch (StoreException e) {
      return e.reason() != StoreException.Cause.BUSY && failed(next, e);
    } catch (RuntimeException | LinkageError e) {
      return failed(next, e);
    }
  }

  @SuppressWarnings("rawtypes")
  private boolean told(EventStore.Pending next, Registry.Entry<Listener> listener) {
    return transactions.write(
        () -> {
          boolean taken = !listeners.deaf(listener.bundle(), next.scope()) && store.take(next.id());
          if (taken) {
            call(next, listener.get());
          }
          return taken;
        });
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private void call(EventStore.Pending next, Listener listener) {
    Event event = EventCodec.read((Class<? extends Event>) listener.event(), next.body());
    RunningCall call =
        new RunningCall(
            Caller.system(next.listener()),
            next.scope(),
            clock.instant(),
            false,
            (done, total) -> {},
            transactions);
    listener.on(event, call);
    if (call.spoke() && ending.write(call, next.listener())) {
      wake();
    }
  }

  private boolean failed(EventStore.Pending next, Throwable why) {
    boolean aside = next.attempts() + 1 >= PATIENCE;
    LOG.warn(
        "telling {} of {}, attempt {}{}",
        next.listener(),
        next.object(),
        next.attempts() + 1,
        aside ? ": set aside" : "",
        why);
    transactions.write(
        () -> {
          store.failed(
              next,
              aside,
              why.getClass().getSimpleName() + ": " + why.getMessage(),
              clock.instant());
          return null;
        });
    return aside;
  }

  private void retry() {
    wake();
    outstanding.decrementAndGet();
  }

  private void later(long millis) {
    if (!thread.isShutdown()) {
      outstanding.incrementAndGet();
      var unused = thread.schedule(this::retry, millis, TimeUnit.MILLISECONDS);
    }
  }
}
