package stapel.provisioning.change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import stapel.profile.Contributed;
import stapel.provisioning.resolve.Part;

/** Whether bundles are well: active, and everything that they declare is there. */
final class Health {

  private final BundleContext context;

  Health(BundleContext context) {
    this.context = context;
  }

  /**
   * Waits until all are well.
   *
   * @return what is lacking when the time is over; empty when they are well
   */
  List<Lack> await(Collection<Bundle> bundles, Collection<Part> parts, Duration patience)
      throws InterruptedException {
    Semaphore changed = new Semaphore(0);
    ServiceListener listener = event -> changed.release();
    context.addServiceListener(listener);
    try {
      long end = System.nanoTime() + patience.toNanos();
      List<Lack> lacking = lacking(bundles, parts);
      for (long left = patience.toNanos(); !lacking.isEmpty() && left > 0; ) {
        if (changed.tryAcquire(left, TimeUnit.NANOSECONDS)) {
          changed.drainPermits();
        }
        lacking = lacking(bundles, parts);
        left = end - System.nanoTime();
      }
      return lacking;
    } finally {
      context.removeServiceListener(listener);
    }
  }

  private static List<Lack> lacking(Collection<Bundle> bundles, Collection<Part> parts) {
    List<Lack> lacking = new ArrayList<>();
    for (Bundle bundle : bundles) {
      Optional<Part> part =
          parts.stream().filter(one -> one.name().equals(bundle.getSymbolicName())).findFirst();
      Object title = part.map(PlanWords::title).orElse(bundle.getSymbolicName());
      boolean fragment = bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
      if (!fragment && (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) == 0) {
        lacking.add(new Lack(title, bundle.getSymbolicName() + " is not active"));
      }
      Set<String> there = registered(bundle);
      part.stream()
          .flatMap(one -> one.contributions().stream())
          .filter(declared -> !declared.kind().equals(Contributed.SETTING))
          .filter(declared -> !there.contains(declared.id()))
          .map(declared -> bundle.getSymbolicName() + " lacks " + declared.key())
          .forEach(detail -> lacking.add(new Lack(title, detail)));
    }
    return lacking;
  }

  /**
   * One thing that is not as it should be.
   *
   * @param title what people call the module
   * @param detail what is lacking, for its developer
   */
  record Lack(Object title, String detail) {}

  private static Set<String> registered(Bundle bundle) {
    ServiceReference<?>[] services = bundle.getRegisteredServices();
    return services == null
        ? Set.of()
        : Stream.of(services)
            .map(service -> service.getProperty("stapel.id"))
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .collect(Collectors.toSet());
  }
}
