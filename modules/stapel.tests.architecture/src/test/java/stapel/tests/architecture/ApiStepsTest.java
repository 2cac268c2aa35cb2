package stapel.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.osgi.Domain;
import aQute.bnd.osgi.Jar;
import aQute.bnd.version.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The api bundles against the last release, {@code cnf/releases}. With {@code
 * -Dstapel.release=write} the release is cut anew instead.
 */
class ApiStepsTest {

  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path RELEASE = ROOT.resolve("cnf/releases/0.1.0");
  private static final Path BUILT = ROOT.resolve("launcher/target/repository");
  private static final String VERSION = "-0.1.0-SNAPSHOT.jar";

  @Test
  void everyApiPackageHasTheVersionThatItsChangeAsksFor() throws IOException {
    List<Path> apis = apis();
    assertTrue(apis.size() >= 5, "the api bundles are there: " + apis);
    List<String> sentences = new ArrayList<>();
    for (Path built : apis) {
      String name = built.getFileName().toString().replace(VERSION, "");
      Path released = RELEASE.resolve(name + ".jar");
      if ("write".equals(System.getProperty("stapel.release"))) {
        Files.createDirectories(RELEASE);
        Files.copy(built, released, StandardCopyOption.REPLACE_EXISTING);
      }
      if (Files.exists(released)) {
        sentences.addAll(ApiSteps.missing(released, built));
      }
    }
    assertEquals(List.of(), sentences);
  }

  @Test
  void everyReleasedApiBundleIsStillBuilt() throws IOException {
    List<String> built =
        apis().stream().map(p -> p.getFileName().toString().replace(VERSION, ".jar")).toList();
    try (Stream<Path> files = Files.list(RELEASE)) {
      List<String> released =
          files.map(p -> p.getFileName().toString()).filter(n -> n.endsWith(".jar")).toList();
      assertFalse(released.isEmpty(), "a release was cut");
      assertTrue(built.containsAll(released), "released " + released + ", built " + built);
    }
  }

  @Test
  void whatIsTakenAwayAndWhatComesAsksForAStep(@TempDir Path folder) throws Exception {
    Path whole = BUILT.resolve("stapel.intake.api" + VERSION);
    Path less = without(whole, folder, "stapel/intake/api/RemovalGuard.class");
    List<String> broken = ApiSteps.missing(whole, less);
    assertEquals(1, broken.size(), broken::toString);
    assertTrue(
        broken
            .get(0)
            .startsWith("stapel.intake.api: the package stapel.intake.api breaks modules ("),
        broken.get(0));
    assertTrue(broken.get(0).contains("@Version(\"1.0.0\")"), broken.get(0));
    List<String> grown = ApiSteps.missing(less, whole);
    assertEquals(1, grown.size(), grown::toString);
    assertTrue(grown.get(0).contains("has grown"), grown.get(0));
    assertTrue(grown.get(0).contains("@Version(\"" + step(whole) + "\")"), grown.get(0));
    assertEquals(List.of(), ApiSteps.missing(whole, whole));
  }

  /** The version after a package of the jar has grown. */
  private static Version step(Path jar) throws Exception {
    try (Jar built = new Jar(jar.toFile())) {
      Version now =
          new Version(
              Domain.domain(built.getManifest())
                  .getExportPackage()
                  .get("stapel.intake.api")
                  .getVersion());
      return new Version(now.getMajor(), now.getMinor() + 1, 0);
    }
  }

  private static Path without(Path jar, Path folder, String entry) throws Exception {
    Path less = folder.resolve("less.jar");
    try (Jar copy = new Jar(jar.toFile())) {
      assertTrue(copy.getResources().containsKey(entry), entry);
      copy.remove(entry);
      copy.setDoNotTouchManifest();
      copy.write(less.toFile());
    }
    return less;
  }

  /** All that a module made elsewhere may stand on. */
  private static List<Path> apis() throws IOException {
    try (Stream<Path> files = Files.list(BUILT)) {
      return files
          .filter(file -> file.getFileName().toString().matches("stapel\\.(\\w+\\.)?api-.*\\.jar"))
          .filter(file -> !file.getFileName().toString().startsWith("stapel.platform."))
          .sorted()
          .toList();
    }
  }
}
