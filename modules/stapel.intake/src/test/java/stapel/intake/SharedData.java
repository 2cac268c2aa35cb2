package stapel.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The real data beside the repository; a test that needs it is skipped with a notice where it is
 * absent.
 */
public final class SharedData {

  private SharedData() {}

  public static Path file(String name) {
    String given = System.getProperty("stapel.shared", "");
    if (!given.isEmpty()) {
      return present(Path.of(given, "data", name));
    }
    Path folder = Path.of("").toAbsolutePath();
    for (; folder.getParent() != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolveSibling("shared").resolve("data"))) {
        return present(folder.resolveSibling("shared").resolve("data").resolve(name));
      }
    }
    return present(Path.of("..", "shared", "data", name));
  }

  private static Path present(Path file) {
    Assumptions.assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    return file;
  }
}
