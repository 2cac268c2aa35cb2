package stapel.doors.registry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import stapel.api.Messages;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.doors.calls.CountedCalls;

/**
 * The registries of one bundle: services are got through that bundle's own context, so its classes
 * see them as it does and everything is given back when it stops.
 */
@Component(service = Registries.class, scope = ServiceScope.BUNDLE)
public final class ServiceRegistries implements Registries {

  private final BundleContext context;
  private final BundleMessages messages;
  private final CountedCalls calls;
  private final Map<Class<?>, ServiceRegistry<?>> registries = new ConcurrentHashMap<>();

  /** Made by the framework for each bundle that asks. */
  @Activate
  public ServiceRegistries(
      ComponentContext component,
      @Reference BundleMessages messages,
      @Reference CountedCalls calls) {
    this.context = component.getUsingBundle().getBundleContext();
    this.messages = messages;
    this.calls = calls;
  }

  @Override
  public <T> Registry<T> of(Class<T> type) {
    @SuppressWarnings("unchecked")
    ServiceRegistry<T> registry =
        (ServiceRegistry<T>)
            registries.computeIfAbsent(
                type, t -> new ServiceRegistry<>(context, type, messages, calls));
    registry.open();
    return registry;
  }

  @Override
  public Messages messages(Class<?> anchor) {
    return messages.of(FrameworkUtil.getBundle(anchor));
  }

  @Deactivate
  void close() {
    registries.values().forEach(ServiceRegistry::close);
    registries.clear();
  }
}
