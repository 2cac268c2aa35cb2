package stapel.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/** Takes back what a restore has written into the server's folder, when it fails after all. */
final class Undo {

  private static final String BEFORE = ".before";

  private final Path data;
  private final Deque<Path> written = new ArrayDeque<>();
  private final Deque<Path> kept = new ArrayDeque<>();

  Undo(Path data) {
    this.data = data.normalize();
  }

  /** Called before a file is put there: one that stands there now is kept beside it. */
  void writing(Path place) throws IOException {
    if (Files.exists(place)) {
      Files.copy(place, before(place), StandardCopyOption.REPLACE_EXISTING);
      kept.push(place);
    } else {
      written.push(place);
    }
  }

  /** Everything went well: what was kept is not needed. */
  void forget() throws IOException {
    for (Path place : kept) {
      Files.deleteIfExists(before(place));
    }
  }

  /** The folder as it was, without folders that only this restore made. */
  void run() throws IOException {
    for (Path place : kept) {
      Files.move(before(place), place, StandardCopyOption.REPLACE_EXISTING);
    }
    for (Path place : written) {
      Files.deleteIfExists(place);
      for (Path folder = place.getParent();
          !folder.equals(data) && empty(folder);
          folder = folder.getParent()) {
        Files.delete(folder);
      }
    }
  }

  private static Path before(Path place) {
    return place.resolveSibling(place.getFileName() + BEFORE);
  }

  private static boolean empty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
