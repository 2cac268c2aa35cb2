package stapel.provisioning.change;

import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** How small modules start: packed into jars by the tests. */
final class Activators {

  private Activators() {}

  /** One that starts. */
  public static final class Good implements BundleActivator {

    @Override
    public void start(BundleContext context) {
      context.registerService(Good.class, this, null);
    }

    @Override
    public void stop(BundleContext context) {
      // Its service goes with it.
    }
  }

  /** One that throws. */
  public static final class Throwing implements BundleActivator {

    @Override
    public void start(BundleContext context) {
      throw new IllegalStateException("does not start");
    }

    @Override
    public void stop(BundleContext context) {
      // Nothing was begun.
    }
  }

  /** One that never comes back, until somebody interrupts it. */
  public static final class Hanging implements BundleActivator {

    @Override
    public void start(BundleContext context) throws InterruptedException {
      new CountDownLatch(1).await();
    }

    @Override
    public void stop(BundleContext context) {
      // Nothing was begun.
    }
  }
}
