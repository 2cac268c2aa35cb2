package stapel.doors.registry;

import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import stapel.api.Contribution;
import stapel.api.Messages;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Registry;

/** One registered service. Its object is held only between the first use and its removal. */
final class ServiceEntry<T> implements Registry.Entry<T> {

  private final BundleContext context;
  private final ServiceReference<T> reference;
  private final Messages messages;
  private final String bundle;
  private final String id;
  private final long number;
  private volatile int order;
  private T service;
  private boolean gone;

  ServiceEntry(BundleContext context, ServiceReference<T> reference, Messages messages) {
    this.context = context;
    this.reference = reference;
    this.messages = messages;
    this.bundle = reference.getBundle().getSymbolicName();
    this.id = property("id");
    this.number = (Long) reference.getProperty(Constants.SERVICE_ID);
    read();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String property(String name) {
    Object value = reference.getProperty(Contribution.PREFIX_ + name);
    return value == null ? "" : value.toString();
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
  public synchronized T get() {
    if (service == null && !gone) {
      service = context.getService(reference);
    }
    if (service == null) {
      throw Refusal.of(
          ServiceEntry.class, Refusal.Kind.UNAVAILABLE, Problem.of("module.gone", id()));
    }
    return service;
  }

  int order() {
    return order;
  }

  long number() {
    return number;
  }

  /** Reads what is compared often; again when the service's properties have changed. */
  void read() {
    order =
        reference.getProperty(Contribution.PREFIX_ + "order") instanceof Number given
            ? given.intValue()
            : 100;
  }

  synchronized void release() {
    gone = true;
    if (service != null) {
      service = null;
      context.ungetService(reference);
    }
  }
}
