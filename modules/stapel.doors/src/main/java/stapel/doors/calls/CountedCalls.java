package stapel.doors.calls;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import stapel.api.Refusal;
import stapel.api.Registry;
import stapel.api.store.StoreException;
import stapel.platform.api.Calls;

/**
 * Counts calls by bundle on their callers' threads; one thread of its own looks every half second
 * for those whose time is over.
 */
@Component(
    service = {Calls.class, CountedCalls.class},
    configurationPid = Limits.PID)
@Designate(ocd = Limits.Config.class)
public final class CountedCalls implements Calls, AutoCloseable {

  private static final Duration LOOK = Duration.ofMillis(500);

  private final Clock clock;
  private final Map<String, Gate> gates = new ConcurrentHashMap<>();
  private final Set<Frame> timed = ConcurrentHashMap.newKeySet();
  private final ThreadLocal<Frame> innermost = new ThreadLocal<>();
  private final List<Runnable> resumed = new CopyOnWriteArrayList<>();
  private final ScheduledThreadPoolExecutor watch;
  private volatile Limits limits;

  /** With what is set. */
  @Activate
  public CountedCalls(Limits.Config config) {
    this(Clock.systemUTC(), Limits.of(config), LOOK);
  }

  /** The same with another clock and limits, looked at this often. */
  public CountedCalls(Clock clock, Limits limits, Duration look) {
    this.clock = clock;
    this.limits = limits;
    this.watch =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "stapel-calls");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        watch.scheduleWithFixedDelay(
            this::look, look.toNanos(), look.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Modified
  void modified(Limits.Config config) {
    limits = Limits.of(config);
  }

  @Override
  public <T> T call(Registry.Entry<?> entry, Kind kind, Supplier<T> work) {
    Gate gate = gate(entry.bundle());
    return within(
        frame(entry, gate, kind),
        frame -> {
          frame.hold(gate, entry.id());
          return placed(frame, gate, kind, entry.id(), work);
        });
  }

  /**
   * Describes what is asked for while its bundle is being replaced, too: who may see the answer.
   */
  public <T> T described(Registry.Entry<?> entry, Supplier<T> work) {
    Gate gate = gate(entry.bundle());
    Kind kind = Kind.DESCRIPTION;
    return within(frame(entry, gate, kind), frame -> placed(frame, gate, kind, entry.id(), work));
  }

  private Frame frame(Registry.Entry<?> entry, Gate gate, Kind kind) {
    return Frame.call(current(), gate, entry.id(), kind, limits.time(kind).toNanos());
  }

  private <T> T placed(Frame frame, Gate gate, Kind kind, String id, Supplier<T> work) {
    gate.take(kind, id, clock);
    try {
      return counted(frame, gate, id, work);
    } finally {
      gate.give(kind);
    }
  }

  private <T> T counted(Frame frame, Gate gate, String id, Supplier<T> work) {
    timed.add(frame);
    boolean interrupted = false;
    try {
      T result = work.get();
      gate.well(id, clock);
      return result;
    } catch (RuntimeException | Error e) {
      interrupted = frame.end();
      if (interrupted) {
        Refusal refusal = Gate.refuse(frame.why(), id);
        refusal.addSuppressed(e);
        throw refusal;
      }
      if (!expected(e)) {
        gate.trouble(new Trouble(id, Fault.FAILED, clock.instant(), said(e)));
      }
      throw e;
    } finally {
      timed.remove(frame);
      if (!interrupted) {
        frame.end();
      }
    }
  }

  /** What says no, and what is tried again because others were faster, is no fault. */
  private static boolean expected(Throwable thrown) {
    return thrown instanceof Refusal
        || thrown instanceof StoreException store && store.reason() == StoreException.Cause.BUSY;
  }

  private static String said(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return trace.length == 0 ? thrown.toString() : thrown + "\nat " + trace[0];
  }

  /** Runs work of a door's own, which may use bundles: see {@link #use}. */
  public <T> T work(Supplier<T> work) {
    return within(Frame.work(current()), frame -> work.get());
  }

  /**
   * Counts the work on this thread for the bundle of an entry, until its end.
   *
   * @throws Refusal UNAVAILABLE while the bundle is being replaced
   */
  public void use(Registry.Entry<?> entry) {
    Gate gate = gate(entry.bundle());
    Optional<Frame> frame = current();
    if (frame.isPresent()) {
      frame.get().hold(gate, entry.id());
    } else if (gate.paused()) {
      throw Gate.refuse("module.gone", entry.id());
    }
  }

  private interface Within<T> {
    T run(Frame frame);
  }

  private <T> T within(Frame frame, Within<T> work) {
    innermost.set(frame);
    try {
      return work.run(frame);
    } finally {
      frame.release();
      frame.outer().ifPresentOrElse(innermost::set, innermost::remove);
    }
  }

  private Optional<Frame> current() {
    return Optional.ofNullable(innermost.get());
  }

  private Gate gate(String bundle) {
    Gate known = gates.get(bundle);
    return known == null ? gates.computeIfAbsent(bundle, name -> new Gate()) : known;
  }

  @Override
  public void renew() {
    current().ifPresent(Frame::renew);
  }

  @Override
  public Duration limit(Kind kind) {
    return limits.time(kind);
  }

  private void look() {
    long now = System.nanoTime();
    timed.forEach(frame -> frame.look(now, clock));
  }

  @Override
  public Pause pause(Collection<String> bundles, Duration patience) throws InterruptedException {
    List<Gate> going = bundles.stream().distinct().map(this::gate).toList();
    going.forEach(Gate::pause);
    try {
      long end = System.nanoTime() + patience.toNanos();
      boolean done = true;
      for (Gate gate : going) {
        int own = current().map(frame -> frame.holds(gate)).orElse(0);
        done &= gate.awaitRest(own, end);
      }
      int cut = done ? 0 : (int) timed.stream().filter(frame -> frame.cut(going)).count();
      return new Paused(cut, () -> resume(going));
    } catch (InterruptedException e) {
      resume(going);
      throw e;
    }
  }

  private void resume(List<Gate> gates) {
    gates.forEach(Gate::resume);
    resumed.forEach(Runnable::run);
  }

  /** True while this bundle is being replaced. */
  public boolean paused(String bundle) {
    Gate gate = gates.get(bundle);
    return gate != null && gate.paused();
  }

  /** Runs this whenever a pause has ended, until the answer is run. */
  public Runnable whenResumed(Runnable watcher) {
    resumed.add(watcher);
    return () -> resumed.remove(watcher);
  }

  @Override
  public List<Trouble> troubles(String bundle) {
    Gate gate = gates.get(bundle);
    return gate == null ? List.of() : gate.troubles();
  }

  @Override
  @Deactivate
  public void close() {
    watch.shutdownNow();
  }
}
