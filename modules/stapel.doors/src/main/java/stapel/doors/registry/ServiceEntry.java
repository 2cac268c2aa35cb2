package stapel.doors.registry;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import stapel.api.Contribution;
import stapel.api.Messages;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Registry;
import stapel.platform.api.Calls;

/** One registered service. Its object is held only between the first use and its removal. */
final class ServiceEntry<T> implements Registry.Entry<T> {

  private final BundleContext context;
  private final ServiceReference<T> reference;
  private final Class<T> type;
  private final Messages messages;
  private final Calls calls;
  private final String bundle;
  private final String id;
  private final long number;
  private volatile Map<String, String> properties;
  private volatile int order;
  private final ReentrantLock starting = new ReentrantLock();
  private volatile T service;
  private volatile boolean gone;

  ServiceEntry(
      BundleContext context,
      Class<T> type,
      ServiceReference<T> reference,
      Messages messages,
      Calls calls) {
    this.context = context;
    this.type = type;
    this.reference = reference;
    this.messages = messages;
    this.calls = calls;
    this.bundle = reference.getBundle().getSymbolicName();
    this.number = (Long) reference.getProperty(Constants.SERVICE_ID);
    read();
    this.id = property("id");
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String property(String name) {
    return properties.getOrDefault(name, "");
  }

  @Override
  public String bundle() {
    return bundle;
  }

  @Override
  public Messages messages() {
    return messages;
  }

  @Override
  public T get() {
    T known = service;
    T there = known == null ? start() : known;
    if (there == null) {
      throw Refusal.of(
          ServiceEntry.class, Refusal.Kind.UNAVAILABLE, Problem.of("module.gone", id()));
    }
    return there;
  }

  /** A component that hangs while it starts keeps only those who can be interrupted. */
  private T start() {
    try {
      starting.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(id() + " is still starting", e);
    }
    try {
      if (service == null && !gone) {
        T found = context.getService(reference);
        service = found == null ? null : Extension.of(type, found, this, calls);
      }
      return service;
    } finally {
      starting.unlock();
    }
  }

  int order() {
    return order;
  }

  long number() {
    return number;
  }

  /**
   * Reads what each page asks of every contribution, which the framework would look up without
   * regard to case; again when the service's properties have changed.
   */
  void read() {
    Map<String, String> all = new HashMap<>();
    for (String key : reference.getPropertyKeys()) {
      if (key.startsWith(Contribution.PREFIX_)) {
        all.put(
            key.substring(Contribution.PREFIX_.length()), reference.getProperty(key).toString());
      }
    }
    properties = all;
    order =
        reference.getProperty(Contribution.PREFIX_ + "order") instanceof Number given
            ? given.intValue()
            : 100;
  }

  /** True when its service has gone. */
  boolean gone() {
    return gone;
  }

  /** Behind one that hangs while it starts nobody waits; the framework takes it back then. */
  void release() {
    gone = true;
    if (starting.tryLock()) {
      try {
        if (service != null) {
          service = null;
          context.ungetService(reference);
        }
      } finally {
        starting.unlock();
      }
    }
  }
}
