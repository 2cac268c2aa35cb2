package stapel.doors.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import stapel.api.Registry;

/**
 * What is registered for one type now. Holds references; a contribution is got at its first use and
 * given back.
 */
final class ServiceRegistry<T> implements Registry<T>, Watched {

  private final ServiceTracker<T, ServiceEntry<T>> tracker;
  private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
  private volatile List<ServiceEntry<T>> sorted = List.of();
  private boolean open;

  ServiceRegistry(BundleContext context, Class<T> type, BundleMessages messages) {
    this.tracker = new ServiceTracker<>(context, type, new Entries(context, messages));
  }

  synchronized void open() {
    if (!open) {
      open = true;
      tracker.open();
    }
  }

  void close() {
    watchers.clear();
    tracker.close();
  }

  @Override
  public List<Entry<T>> all() {
    return List.copyOf(sorted);
  }

  @Override
  public Optional<Entry<T>> find(String id) {
    return sorted.stream()
        .filter(entry -> entry.id().equals(id))
        .min(Comparator.comparingLong(ServiceEntry::number))
        .map(entry -> entry);
  }

  @Override
  public void watch(Runnable watcher) {
    watchers.add(watcher);
  }

  private synchronized void add(ServiceEntry<T> entry) {
    List<ServiceEntry<T>> next = new java.util.ArrayList<>(sorted);
    next.add(entry);
    publish(next);
  }

  private synchronized void remove(ServiceEntry<T> entry) {
    List<ServiceEntry<T>> next = new java.util.ArrayList<>(sorted);
    next.remove(entry);
    publish(next);
  }

  private synchronized void sort() {
    publish(new java.util.ArrayList<>(sorted));
  }

  private void publish(List<ServiceEntry<T>> next) {
    next.sort(
        Comparator.<ServiceEntry<T>>comparingInt(ServiceEntry::order)
            .thenComparing(ServiceEntry::id));
    sorted = List.copyOf(next);
    watchers.forEach(Runnable::run);
  }

  private final class Entries implements ServiceTrackerCustomizer<T, ServiceEntry<T>> {

    private final BundleContext context;
    private final BundleMessages messages;

    Entries(BundleContext context, BundleMessages messages) {
      this.context = context;
      this.messages = messages;
    }

    @Override
    public ServiceEntry<T> addingService(ServiceReference<T> reference) {
      ServiceEntry<T> entry =
          new ServiceEntry<>(context, reference, messages.of(reference.getBundle()));
      add(entry);
      return entry;
    }

    @Override
    public void modifiedService(ServiceReference<T> reference, ServiceEntry<T> entry) {
      sort();
    }

    @Override
    public void removedService(ServiceReference<T> reference, ServiceEntry<T> entry) {
      remove(entry);
      entry.release();
    }
  }
}
