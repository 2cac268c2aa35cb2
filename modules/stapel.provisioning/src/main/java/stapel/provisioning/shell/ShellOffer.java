package stapel.provisioning.shell;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.ServiceTracker;
import stapel.api.command.Command;
import stapel.platform.api.Modules;

/** Contributes {@link RunLine} while some bundle has a shell, and takes it away with the shell. */
@Component(
    service = {},
    immediate = true)
public final class ShellOffer {

  private final ServiceTracker<Object, ServiceRegistration<?>> shells;

  /** Begins to look for one. */
  @Activate
  public ShellOffer(BundleContext context) {
    this.shells = new Shells(context);
    this.shells.open(true);
  }

  /** Takes the command away. */
  @Deactivate
  public void close() {
    shells.close();
  }

  private static final class Shells extends ServiceTracker<Object, ServiceRegistration<?>> {

    Shells(BundleContext context) {
      super(context, Shell.SERVICE, null);
    }

    @Override
    public ServiceRegistration<?> addingService(ServiceReference<Object> reference) {
      Dictionary<String, Object> properties =
          new Hashtable<>(
              Map.of(
                  "stapel.id", RunLine.ID,
                  "stapel.permission", Modules.CHANGE,
                  "stapel.kind", "CHANGE"));
      Shell shell = new Shell(context.getService(reference));
      return context.registerService(Command.class, new RunLine(shell), properties);
    }

    @Override
    public void removedService(ServiceReference<Object> reference, ServiceRegistration<?> offered) {
      offered.unregister();
      context.ungetService(reference);
    }
  }
}
