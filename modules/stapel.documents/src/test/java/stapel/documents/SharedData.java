package stapel.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Real files beside the repository, where they are. */
final class SharedData {
  static final String ABSENT = "../shared/data is not here";

  private SharedData() {}

  static Optional<Path> file(String name) {
    String given = System.getProperty("stapel.shared");
    if (given != null) {
      return Optional.of(Path.of(given, "data", name)).filter(Files::exists);
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve("shared/data").resolve(name);
      if (Files.exists(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
