package stapel.doors.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import stapel.api.Registry;
import stapel.doors.calls.CountedCalls;

/**
 * What is registered for one type now. Holds references; a contribution is got at its first use and
 * given back. Of a bundle that is being replaced the old entries stay, refusing, until their
 * successors are there or the pause has ended: its pages answer that they come back.
 */
final class ServiceRegistry<T> implements Registry<T>, Watched {

  private final ServiceTracker<T, ServiceEntry<T>> tracker;
  private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
  private final List<ServiceEntry<T>> members = new ArrayList<>();
  private volatile Optional<Sorted<T>> sorted = Optional.empty();
  private final CountedCalls calls;
  private final Runnable unwatch;
  private boolean open;

  ServiceRegistry(
      BundleContext context, Class<T> type, BundleMessages messages, CountedCalls calls) {
    this.calls = calls;
    this.unwatch = calls.whenResumed(this::forget);
    this.tracker = new ServiceTracker<>(context, type, new Entries(context, type, messages));
  }

  synchronized void open() {
    if (!open) {
      open = true;
      tracker.open();
    }
  }

  void close() {
    watchers.clear();
    unwatch.run();
    tracker.close();
  }

  @Override
  public List<Entry<T>> all() {
    return sorted().all();
  }

  @Override
  public Optional<Entry<T>> find(String id) {
    return Optional.ofNullable(sorted().first().get(id));
  }

  @Override
  public void watch(Runnable watcher) {
    watchers.add(watcher);
  }

  /** Sorted when somebody asks: a start adds a hundred, one after the other. */
  private Sorted<T> sorted() {
    return sorted.orElseGet(this::sort);
  }

  private synchronized Sorted<T> sort() {
    Sorted<T> now = Sorted.of(members);
    sorted = Optional.of(now);
    return now;
  }

  /** Lets the entries go that waited for the end of a pause. */
  private void forget() {
    boolean any;
    synchronized (this) {
      any = members.stream().anyMatch(this::over);
    }
    if (any) {
      change(() -> members.removeIf(this::over));
    }
  }

  private boolean over(ServiceEntry<T> entry) {
    return entry.gone() && !calls.paused(entry.bundle());
  }

  private void add(ServiceEntry<T> entry) {
    members.removeIf(
        old -> old.gone() && old.id().equals(entry.id()) && old.bundle().equals(entry.bundle()));
    members.add(entry);
  }

  private void change(Runnable change) {
    synchronized (this) {
      change.run();
      sorted = Optional.empty();
    }
    watchers.forEach(Runnable::run);
  }

  /**
   * The members at one moment.
   *
   * @param first by id, of two with one id the one that came first
   */
  private record Sorted<T>(List<Entry<T>> all, Map<String, Entry<T>> first) {

    static <T> Sorted<T> of(List<ServiceEntry<T>> members) {
      Map<String, Entry<T>> first = new HashMap<>();
      members.stream()
          .sorted(Comparator.comparingLong(ServiceEntry::number))
          .forEach(entry -> first.putIfAbsent(entry.id(), entry));
      Comparator<ServiceEntry<T>> order = Comparator.comparingInt(ServiceEntry::order);
      List<Entry<T>> all = new ArrayList<>();
      members.stream().sorted(order.thenComparing(ServiceEntry::id)).forEach(all::add);
      return new Sorted<>(List.copyOf(all), first);
    }
  }

  private final class Entries implements ServiceTrackerCustomizer<T, ServiceEntry<T>> {

    private final BundleContext context;
    private final Class<T> type;
    private final BundleMessages messages;

    Entries(BundleContext context, Class<T> type, BundleMessages messages) {
      this.context = context;
      this.type = type;
      this.messages = messages;
    }

    @Override
    public ServiceEntry<T> addingService(ServiceReference<T> reference) {
      ServiceEntry<T> entry =
          new ServiceEntry<>(context, type, reference, messages.of(reference.getBundle()), calls);
      change(() -> add(entry));
      return entry;
    }

    @Override
    public void modifiedService(ServiceReference<T> reference, ServiceEntry<T> entry) {
      entry.read();
      change(() -> {});
    }

    @Override
    public void removedService(ServiceReference<T> reference, ServiceEntry<T> entry) {
      entry.release();
      if (calls.paused(entry.bundle())) {
        change(() -> {});
      } else {
        change(() -> members.remove(entry));
      }
    }
  }
}
