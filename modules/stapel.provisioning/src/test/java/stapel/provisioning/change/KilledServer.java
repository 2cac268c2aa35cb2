package stapel.provisioning.change;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import stapel.provisioning.resolve.Part;

/** A process that changes its module and is killed on the way. */
final class KilledServer {

  /** After the change. */
  static final String AFTER = "AFTER";

  private KilledServer() {}

  /**
   * Changes.
   *
   * @param words the data directory, the point to die at, what runs and what shall run, each a
   *     folder and a version, or a dash for neither
   */
  public static void main(String[] words) throws Exception {
    Path data = Path.of(words[0]);
    String point = words[1];
    SmallServer server = SmallServer.start(data);
    SynchronousBundleListener listener =
        event -> {
          if (event.getBundle().getSymbolicName().equals(KillTest.NAME)) {
            reach(name(event), point);
          }
        };
    server.framework().getBundleContext().addBundleListener(listener);
    server.change(part(words[2]), part(words[3]), phase -> reach(phase.name(), point));
    reach(AFTER, point);
  }

  private static Optional<Part> part(String jar) throws IOException {
    return jar.equals("-") ? Optional.empty() : Optional.of(KillTest.part(Path.of(jar)));
  }

  private static String name(BundleEvent event) {
    return switch (event.getType()) {
      case BundleEvent.INSTALLED -> "INSTALLED";
      case BundleEvent.RESOLVED -> "RESOLVED";
      case BundleEvent.STARTING -> "STARTING";
      case BundleEvent.STARTED -> "STARTED";
      case BundleEvent.STOPPING -> "STOPPING";
      case BundleEvent.STOPPED -> "STOPPED";
      case BundleEvent.UNINSTALLED -> "UNINSTALLED";
      default -> "";
    };
  }

  private static void reach(String here, String point) {
    if (here.equals(point)) {
      try {
        List<String> kill = List.of("kill", "-KILL", String.valueOf(ProcessHandle.current().pid()));
        new ProcessBuilder(kill).start();
        new CountDownLatch(1).await();
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException("not killed", e);
      }
    }
  }
}
