package stapel.provisioning.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import stapel.profile.IndexedJar;
import stapel.profile.Indexer;
import stapel.profile.JarStore;
import stapel.profile.LockedJar;
import stapel.profile.Profiles;
import stapel.profile.PublicKey;
import stapel.provisioning.resolve.Part;

/**
 * A process that is killed at any step of a change starts again as it was before the change, or
 * once the change is done as it is afterwards, and the change can be made again.
 */
@Timeout(180)
class KillTest {

  static final String NAME = "region.note";

  private static final int SIGKILL = 137;
  private static final List<String> COMING =
      List.of(
          "VERIFY",
          "STORE",
          "PROFILE",
          "DRAIN",
          "APPLY",
          "INSTALLED",
          "RESOLVED",
          "STARTING",
          "STARTED",
          "HEALTH",
          KilledServer.AFTER);
  private static final List<String> REPLACING =
      List.of(
          "VERIFY",
          "STORE",
          "PROFILE",
          "DRAIN",
          "STOPPING",
          "UNINSTALLED",
          "INSTALLED",
          "STARTING",
          "STARTED",
          "HEALTH",
          KilledServer.AFTER);

  @TempDir Path folder;

  private Path old;
  private Path young;
  private Part other;

  @BeforeEach
  void jars() throws IOException {
    old = jar("1.0.0");
    young = jar("2.0.0");
    other = SmallServer.jar(folder, "region.other", "1.0.0", Activators.Good.class);
  }

  private Path jar(String version) throws IOException {
    return SmallServer.jar(folder, NAME, version, Activators.Good.class).source().orElseThrow();
  }

  static Part part(Path jar) throws IOException {
    IndexedJar described = Indexer.read(jar);
    return Part.offered(LockedJar.of(described, new PublicKey("key")), described, jar);
  }

  @Test
  void anInstallKilledAtAnyStep() throws Exception {
    killed(COMING, Optional.empty(), young);
  }

  @Test
  void anUpgradeKilledAtAnyStep() throws Exception {
    killed(REPLACING, Optional.of(old), young);
  }

  /** The older jar comes from the store, where the earlier profile left it. */
  @Test
  void aRevertKilledAtAnyStep() throws Exception {
    killed(REPLACING, Optional.of(young), old);
  }

  private void killed(List<String> points, Optional<Path> before, Path after) throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Future<Path>> dead = new ArrayList<>();
      for (String point : points) {
        dead.add(two.submit(() -> killed(point, before, after)));
      }
      for (int i = 0; i < points.size(); i++) {
        Path data = dead.get(i).get();
        startsAgain(data, points.get(i), before, after);
      }
    } finally {
      two.shutdownNow();
    }
  }

  private Path killed(String point, Optional<Path> before, Path after) throws Exception {
    Path data = Files.createTempDirectory(folder, "data");
    if (before.isPresent()) {
      SmallServer.first(data, other, part(before.get()));
    } else {
      SmallServer.first(data, other);
    }
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledServer.class.getName(),
                data.toString(),
                point,
                before.map(Path::toString).orElse("-"),
                after.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(SIGKILL, process.waitFor(), point + ": " + said);
    return data;
  }

  private void startsAgain(Path data, String point, Optional<Path> before, Path after)
      throws Exception {
    Profiles profiles = new Profiles(data);
    int number = profiles.current().orElseThrow().number();
    assertEquals(point.equals(KilledServer.AFTER) ? 2 : 1, number, point);
    for (LockedJar jar : profiles.current().orElseThrow().jars()) {
      assertTrue(new JarStore(data).sound(jar.sha256()), point);
    }
    try (SmallServer server = SmallServer.start(data)) {
      List<String> done = List.of(said(after), "region.other 1.0.0");
      if (number == 1) {
        List<String> was = new ArrayList<>(before.stream().map(KillTest::said).toList());
        was.add("region.other 1.0.0");
        assertEquals(was, server.running(), point);
        Optional<Part> going =
            before.isPresent() ? Optional.of(part(before.get())) : Optional.empty();
        Outcome again = server.change(going, Optional.of(part(after)), phase -> {});
        assertEquals("", again.fault(), point + ": " + again.detail());
      }
      assertEquals(done, server.running(), point);
    }
  }

  private static String said(Path jar) {
    return jar.getFileName().toString().replace("-", " ").replace(".jar", "");
  }
}
