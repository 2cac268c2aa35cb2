package stapel.tests.framework;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Class loaders of bundles, watched until nothing can reach them any more. */
final class Loaders {

  private final ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
  private final Set<Reference<?>> watched = new HashSet<>();

  /** Watches the class loader that this started bundle has now. */
  void watch(Bundle bundle) {
    ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
    watched.add(new PhantomReference<>(loader, collected));
  }

  /** How many of them are still reachable when all have gone or the time is over. */
  int remaining(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!watched.isEmpty() && System.nanoTime() < end) {
      System.gc();
      Reference<?> gone = collected.remove(1_000);
      while (gone != null) {
        watched.remove(gone);
        gone = collected.poll();
      }
    }
    return watched.size();
  }
}
