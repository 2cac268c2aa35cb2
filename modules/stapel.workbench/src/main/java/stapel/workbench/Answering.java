package stapel.workbench;

import java.util.Hashtable;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import stapel.platform.api.Ready;
import stapel.platform.api.Welcome;

/**
 * Says that the platform can answer, as soon as the workbench has all it stands on. A demo says so
 * itself, when its cohort is loaded.
 */
@Component(
    service = {},
    immediate = true)
public final class Answering {

  private final ServiceRegistration<Ready> registration;

  /** Registers {@link Ready} unless this is a demo. */
  @Activate
  public Answering(
      BundleContext context, @Reference Workbench workbench, @Reference Welcome welcome) {
    String language = Optional.ofNullable(context.getProperty("stapel.language")).orElse("ru");
    Ready ready = () -> welcome.lines(Locale.forLanguageTag(language));
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
