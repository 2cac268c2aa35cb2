package stapel.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.util.tracker.ServiceTracker;

/** A running framework with the bundles of one profile. */
final class Platform implements AutoCloseable {
  private static final String COMPONENTS =
      "org.osgi.service.component.runtime.ServiceComponentRuntime";
  private static final String MODE = "stapel.mode";
  private static final String LAST_LEVEL = "10";
  private static final long STOP_MILLIS = 30_000;

  private static final Logger LOG = Logger.getLogger(Platform.class.getName());

  private final Framework framework;
  private final List<String> absent = new ArrayList<>();

  private Platform(Framework framework) {
    this.framework = framework;
  }

  /**
   * Makes the framework. Its storage is made new.
   *
   * @param mode {@code server}, {@code offline} or {@code headless}
   */
  static Platform create(Path storage, String mode, Map<String, String> said) {
    Map<String, Object> properties = new HashMap<>(said);
    properties.put(MODE, mode);
    properties.put("stapel.version", Home.version());
    properties.put("felix.log.logger", new FrameworkLog());
    properties.put("felix.cm.pm", "memory");
    properties.put("ds.loglevel", "warn");
    // A shell that somebody installs reads no commands from our input, whose end would stop us.
    properties.put("gosh.args", "--nointeractive");
    properties.put(Constants.FRAMEWORK_STORAGE, storage.toString());
    properties.put(
        Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
    properties.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, LAST_LEVEL);
    try {
      Framework framework = new FrameworkFactory().newFramework(properties);
      framework.init();
      return new Platform(framework);
    } catch (BundleException e) {
      throw Problem.fault("framework.failed", e, e.getMessage());
    }
  }

  /**
   * Installs jars where they lie and starts them level by level; one that is damaged, does not
   * start, or not in time, never stops the rest.
   */
  void start(List<Startable> jars) {
    boolean headless = framework.getBundleContext().getProperty(MODE).equals("headless");
    try {
      List<Bundle> bundles = new ArrayList<>();
      for (Startable startable : jars) {
        if (startable.headless() || !headless) {
          install(startable).ifPresent(bundles::add);
        }
      }
      framework.start();
      try (Starter starter = new Starter(headless)) {
        bundles.stream()
            .sorted(Comparator.comparing(b -> b.adapt(BundleStartLevel.class).getStartLevel()))
            .forEach(starter::start);
      }
    } catch (BundleException e) {
      throw Problem.fault("framework.failed", e, e.getMessage());
    }
  }

  private Optional<Bundle> install(Startable startable) {
    String location = "reference:" + startable.jar().toUri();
    try {
      Bundle bundle = framework.getBundleContext().installBundle(location);
      bundle.adapt(BundleStartLevel.class).setStartLevel(startable.level());
      return Optional.of(bundle);
    } catch (BundleException e) {
      LOG.log(Level.SEVERE, e, () -> "installing " + startable.jar() + ": left out");
      absent.add(startable.jar().getFileName().toString());
      return Optional.empty();
    }
  }

  /**
   * The service of a type, waited for; the type may be one that this class loader does not know.
   */
  Optional<Object> service(String type, Duration patience) throws InterruptedException {
    var tracker = new ServiceTracker<>(framework.getBundleContext(), type, null);
    tracker.open(true);
    return Optional.ofNullable(tracker.waitForService(patience.toMillis()));
  }

  /** Whether some bundle of the edition brings a class. */
  boolean brings(String type) {
    String entry = type.replace('.', '/') + ".class";
    for (Bundle bundle : framework.getBundleContext().getBundles()) {
      if (bundle.getBundleId() != 0 && bundle.getEntry(entry) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * What keeps this platform from being whole: jars that are no bundles, bundles that are not
   * active, components without a service.
   */
  List<String> waiting() {
    List<String> waiting = new ArrayList<>(absent);
    for (Bundle bundle : framework.getBundleContext().getBundles()) {
      boolean fragment = bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
      if (!fragment && (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) == 0) {
        waiting.add(bundle.getSymbolicName());
      }
    }
    var tracker = new ServiceTracker<>(framework.getBundleContext(), COMPONENTS, null);
    tracker.open(true);
    Optional.ofNullable(tracker.getService())
        .ifPresent(runtime -> waiting.addAll(Unsatisfied.components(runtime)));
    tracker.close();
    return waiting;
  }

  /**
   * Gives a running bundle the bytes of this jar and starts again what is wired to it, or installs
   * it where none has its name.
   */
  void update(String name, Path jar) throws BundleException, IOException, InterruptedException {
    Optional<Bundle> running =
        Arrays.stream(framework.getBundleContext().getBundles())
            .filter(bundle -> name.equals(bundle.getSymbolicName()))
            .findFirst();
    try (InputStream bytes = Files.newInputStream(jar)) {
      if (running.isEmpty()) {
        framework.getBundleContext().installBundle("dev:" + name, bytes).start(Starter.HERE);
        return;
      }
      running.get().stop(Bundle.STOP_TRANSIENT);
      running.get().update(bytes);
    }
    CountDownLatch refreshed = new CountDownLatch(1);
    FrameworkWiring wiring = framework.adapt(FrameworkWiring.class);
    wiring.refreshBundles(
        List.of(running.get()),
        event -> {
          if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
            refreshed.countDown();
          }
        });
    refreshed.await();
    running.get().start(Starter.HERE);
  }

  /** Whether a bundle of this symbolic name is installed. */
  boolean has(String name) {
    return Arrays.stream(framework.getBundleContext().getBundles())
        .anyMatch(bundle -> name.equals(bundle.getSymbolicName()));
  }

  /** Returns when the framework has stopped, whoever stopped it. */
  void await() throws InterruptedException {
    framework.waitForStop(0);
  }

  @Override
  public void close() throws IOException {
    try {
      framework.stop();
      framework.waitForStop(STOP_MILLIS);
    } catch (BundleException e) {
      throw new IOException("stopping the framework", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
