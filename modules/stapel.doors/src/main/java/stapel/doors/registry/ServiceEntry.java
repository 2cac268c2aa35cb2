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
  private T service;
  private boolean gone;

  ServiceEntry(BundleContext context, ServiceReference<T> reference, Messages messages) {
    this.context = context;
    this.reference = reference;
    this.messages = messages;
    this.bundle = reference.getBundle().getSymbolicName();
  }

  @Override
  public String id() {
    return property("id");
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
    return reference.getProperty(Contribution.PREFIX_ + "order") instanceof Number number
        ? number.intValue()
        : 100;
  }

  long number() {
    return (Long) reference.getProperty(Constants.SERVICE_ID);
  }

  synchronized void release() {
    gone = true;
    if (service != null) {
      service = null;
      context.ungetService(reference);
    }
  }
}
