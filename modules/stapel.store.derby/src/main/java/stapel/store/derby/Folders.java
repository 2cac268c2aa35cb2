package stapel.store.derby;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders on disk. */
final class Folders {

  private Folders() {}

  /** Deletes it with all it holds; nothing happens when it is not there. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (Path path : all(folder)) {
        Files.delete(path);
      }
    }
  }

  /** Forces every file and folder to disk. */
  static void force(Path folder) throws IOException {
    for (Path path : all(folder)) {
      force1(path);
    }
  }

  /** Gives it its name at once and for good. */
  static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    force1(to.toAbsolutePath().getParent());
  }

  private static void force1(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** The deepest first. */
  private static List<Path> all(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
