package stapel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory as it was found: where there was nothing, nothing is left behind by work that failed.
 * A directory that held something is left alone.
 */
final class Untouched {

  private final Path directory;
  private final boolean there;
  private final boolean empty;

  private Untouched(Path directory, boolean there, boolean empty) {
    this.directory = directory;
    this.there = there;
    this.empty = empty;
  }

  /** The directory as it is now. */
  static Untouched of(Path directory) throws IOException {
    boolean there = Files.exists(directory);
    return new Untouched(directory, there, !there || inside(directory).isEmpty());
  }

  /** Takes away what came since into a directory that was empty or not there. */
  void again() throws IOException {
    if (!empty || !Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!there || !file.equals(directory)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static List<Path> inside(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }
}
