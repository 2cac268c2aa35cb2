package stapel.workbench;

import java.util.Hashtable;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import stapel.platform.api.Ready;

/**
 * Says that the platform can answer, as soon as the workbench has all it stands on. A demo says so itself, when its
 * cohort is loaded.
 */
@Component(service = {}, immediate = true)
public final class Answering {

  private final ServiceRegistration<Ready> registration;

  /** Registers {@link Ready} unless this is a demo. */
  @Activate
  public Answering(BundleContext context, @Reference Workbench workbench) {
    Ready ready = List::of;
    this.registration =
        "true".equals(context.getProperty("stapel.demo"))
            ? null
            : context.registerService(Ready.class, ready, new Hashtable<>());
  }

  /** Takes it back. */
  @Deactivate
  public void withdraw() {
    if (registration != null) {
      registration.unregister();
    }
  }
}
