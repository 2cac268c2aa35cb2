package stapel.provisioning.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.profile.JarStore;
import stapel.profile.LockedJar;

/** The bundles of the running framework, as they go and come. */
final class Running {

  private static final Logger LOG = LoggerFactory.getLogger(Running.class);

  /** Longest start or stop of a bundle, in seconds. */
  private static final String PATIENCE = "stapel.start.seconds";

  private static final long REFRESH_SECONDS = 60;

  /**
   * By the thread that asks for it and no other: a bundle whose start is remembered may be started
   * by the framework's own thread as well, when it hears of the new start level, and a start that
   * hangs there is interrupted by nobody. The next start of the server goes by the profile.
   */
  private static final int HERE = Bundle.START_ACTIVATION_POLICY | Bundle.START_TRANSIENT;

  private final BundleContext context;
  private final JarStore store;
  private final long patience;

  Running(BundleContext context, JarStore store) {
    String said = context.getProperty(PATIENCE);
    this.patience = said == null ? 30 : Long.parseLong(said);
    this.context = context;
    this.store = store;
  }

  /** The bundle of a locked jar. */
  Optional<Bundle> bundle(LockedJar jar) {
    return Optional.ofNullable(context.getBundle(location(jar)));
  }

  private String location(LockedJar jar) {
    return "reference:" + store.path(jar.sha256()).toUri();
  }

  /** The bundles of these symbolic names. */
  List<Bundle> named(Collection<String> names) {
    return Stream.of(context.getBundles())
        .filter(bundle -> names.contains(bundle.getSymbolicName()))
        .toList();
  }

  /**
   * Symbolic names of all bundles that are wired to bundles of these names, themselves included.
   */
  Set<String> dependents(Collection<String> names) {
    return wiring().getDependencyClosure(named(names)).stream()
        .filter(bundle -> bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID)
        .map(Bundle::getSymbolicName)
        .collect(Collectors.toSet());
  }

  /**
   * Replaces jars by others and starts what came and what hangs on it.
   *
   * @return the bundles that came or were started again
   */
  List<Bundle> replace(Collection<LockedJar> going, Collection<LockedJar> coming)
      throws BundleException, InterruptedException {
    List<Bundle> gone = going.stream().flatMap(jar -> bundle(jar).stream()).toList();
    List<Bundle> touched = closure(gone);
    for (Bundle bundle : touched) {
      stop(bundle);
    }
    for (Bundle bundle : gone) {
      timed(bundle, "leave", bundle::uninstall);
    }
    List<Bundle> started = new ArrayList<>();
    for (LockedJar jar : coming) {
      Bundle bundle = context.installBundle(location(jar));
      bundle.adapt(BundleStartLevel.class).setStartLevel(jar.startLevel());
      started.add(bundle);
    }
    refresh(touched);
    touched.stream()
        .filter(bundle -> bundle.getState() != Bundle.UNINSTALLED)
        .forEach(started::add);
    for (Bundle bundle : started) {
      start(bundle);
    }
    return started;
  }

  /**
   * Starts what was stopped for a change that broke off before it could: what is wired to a bundle
   * that never came is wired to nothing, and no second replacement finds it.
   */
  void startAgain(Collection<String> names) throws InterruptedException {
    for (Bundle bundle : named(names)) {
      try {
        if ((bundle.getState() & (Bundle.INSTALLED | Bundle.RESOLVED)) != 0) {
          start(bundle);
        }
      } catch (BundleException e) {
        LOG.warn("starting {} again", bundle.getSymbolicName(), e);
      }
    }
  }

  /** Symbolic names of what stops when these jars go. */
  List<String> touched(Collection<LockedJar> going) {
    return closure(going.stream().flatMap(jar -> bundle(jar).stream()).toList()).stream()
        .map(Bundle::getSymbolicName)
        .toList();
  }

  /** With all that is wired to them, what came last first. */
  private List<Bundle> closure(List<Bundle> gone) {
    return wiring().getDependencyClosure(gone).stream()
        .filter(bundle -> bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID)
        .sorted(Comparator.comparing(Bundle::getBundleId).reversed())
        .toList();
  }

  private void refresh(Collection<Bundle> bundles) throws InterruptedException {
    if (bundles.isEmpty()) {
      return;
    }
    CountDownLatch done = new CountDownLatch(1);
    wiring()
        .refreshBundles(
            bundles,
            event -> {
              if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
              }
            });
    if (!done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("bundles were not refreshed in time");
    }
  }

  /** One that does not stop goes on hanging by itself; it is taken out all the same. */
  private void stop(Bundle bundle) throws InterruptedException {
    try {
      timed(bundle, "stop", () -> bundle.stop(Bundle.STOP_TRANSIENT));
    } catch (BundleException e) {
      LOG.warn("stopping {}", bundle.getSymbolicName(), e);
    }
  }

  private void start(Bundle bundle) throws BundleException, InterruptedException {
    if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
      timed(bundle, "start", () -> bundle.start(HERE));
    }
  }

  private interface Step {
    void run() throws BundleException;
  }

  /** On a thread of its own: an activator or component that hangs keeps nobody else. */
  private void timed(Bundle bundle, String doing, Step step)
      throws BundleException, InterruptedException {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              step.run();
              return null;
            });
    Thread thread = new Thread(task, "stapel-" + doing + "-" + bundle.getSymbolicName());
    thread.setDaemon(true);
    thread.start();
    try {
      task.get(patience, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new BundleException(
          bundle.getSymbolicName() + " did not " + doing + " within " + patience + " s", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BundleException refused) {
        throw refused;
      }
      throw new BundleException(bundle.getSymbolicName() + " did not " + doing, e.getCause());
    }
  }

  private FrameworkWiring wiring() {
    return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
  }
}
