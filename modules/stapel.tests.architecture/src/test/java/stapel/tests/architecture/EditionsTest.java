package stapel.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tracked editions are what their run descriptors mean now. With {@code
 * -Dstapel.editions=write} they are written instead.
 */
class EditionsTest {
  private static final Path CNF = Path.of("..", "..", "cnf").toAbsolutePath().normalize();
  private static final String WRITE =
      "mvn -q package -pl modules/stapel.tests.architecture -am -Dtest=EditionsTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dstapel.editions=write";

  @Test
  void everyEditionIsWhatItsDescriptorMeans() throws IOException {
    Map<String, String> ids = RunDescriptor.ids(CNF.resolve("run/target/artifacts.txt"));
    List<Path> resolved = list(CNF.resolve("run/target/resolved"), ".bndrun");
    assertFalse(resolved.isEmpty(), "no run descriptor was resolved");
    for (Path file : resolved) {
      RunDescriptor descriptor = RunDescriptor.read(file);
      Path edition = CNF.resolve("editions").resolve(descriptor.name() + ".json");
      String now = descriptor.feature(ids);
      if ("write".equals(System.getProperty("stapel.editions"))) {
        Files.writeString(edition, now);
      }
      String tracked = Files.exists(edition) ? Files.readString(edition) : "";
      assertEquals(now, tracked, edition + " differs from its run descriptor: " + WRITE);
    }
  }

  @Test
  void everyEditionHasADescriptor() throws IOException {
    assertEquals(
        names(list(CNF.resolve("run"), ".bndrun")), names(list(CNF.resolve("editions"), ".json")));
  }

  @Test
  void aFeatureNamesArtifactStartWhetherItIsForServersOnlyAndWhatItSets() {
    var descriptor =
        new RunDescriptor(
            "tiny",
            List.of("com.google.gson", "stapel.store"),
            Set.of("stapel.store"),
            Map.of("stapel.access", Map.of("idleMinutes", "30")));
    Map<String, String> ids =
        Map.of(
            "com.google.gson", "com.google.code.gson:gson:2.13.2",
            "stapel.store", "stapel:stapel.store:0.1.0");
    assertEquals(
        """
        {
          "feature-resource-version": "1.0",
          "id": "stapel:tiny:0.1.0",
          "bundles": [
            {"id":"com.google.code.gson:gson:2.13.2","stapel.start":1},
            {"id":"stapel:stapel.store:0.1.0","stapel.start":2,"stapel.headless":false}
          ],
          "configurations": {
            "stapel.access": {"idleMinutes":"30"}
          }
        }
        """,
        descriptor.feature(ids));
  }

  private static List<Path> list(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<String> names(List<Path> files) {
    return files.stream()
        .map(file -> file.getFileName().toString())
        .map(name -> name.substring(0, name.lastIndexOf('.')))
        .toList();
  }
}
