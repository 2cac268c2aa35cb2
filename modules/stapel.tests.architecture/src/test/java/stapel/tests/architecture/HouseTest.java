package stapel.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules on the bundles as they were just built. */
class HouseTest {
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final List<BundleJar> BUNDLES =
      BundleJar.readAll(ROOT.resolve("launcher/target/repository"));

  @Test
  void everyBundleOfTheSourcesIsInTheRepository() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT.resolve("modules"))) {
      assertEquals(
          folders
              .filter(folder -> Files.exists(folder.resolve("pom.xml")))
              .map(folder -> folder.getFileName().toString())
              .filter(name -> !name.equals("stapel.testkit") && !name.startsWith("stapel.tests."))
              .sorted()
              .toList(),
          BUNDLES.stream().map(BundleJar::name).sorted().toList(),
          "each bundle is a runtime dependency of the launcher");
    }
  }

  @Test
  void noArrowIsBroken() {
    assertEquals(List.of(), Arrows.broken(BUNDLES));
  }

  @Test
  void everyContributionNamesItsPermission() {
    assertEquals(List.of(), Permissions.broken(BUNDLES));
  }

  @Test
  void everyContributionStandsBesideWhatIsThere() {
    assertEquals(List.of(), NamedDatasets.broken(BUNDLES));
  }

  @Test
  void bothLanguagesHaveTheSameWords() {
    assertEquals(List.of(), Words.broken(BUNDLES));
  }

  @Test
  void everyTemplateEscapes() {
    assertEquals(List.of(), Pages.broken(ROOT.resolve("modules")));
  }
}
