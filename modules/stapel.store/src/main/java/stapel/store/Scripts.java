package stapel.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the migrations of a module. */
public final class Scripts {

  /** Where they stand in a bundle. */
  public static final String FOLDER = "migrations";

  private Scripts() {}

  /**
   * Those in the same jar or classes folder as {@code anchor}, for use without a framework; empty
   * when there are none.
   */
  public static List<Script> beside(Class<?> anchor) {
    try {
      Path place = Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        return in(place.resolve(FOLDER));
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return in(jar.getPath("/" + FOLDER));
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(anchor + " is in no file", e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the migrations beside " + anchor.getName(), e);
    }
  }

  private static List<Script> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Script> scripts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
        scripts.add(Script.of(file.getFileName().toString(), Files.readAllBytes(file)));
      }
    }
    return sorted(scripts);
  }

  /**
   * The same scripts by number.
   *
   * @throws IllegalArgumentException when the numbers do not run from 1 without a gap
   */
  public static List<Script> sorted(List<Script> scripts) {
    List<Script> sorted = new ArrayList<>(scripts);
    sorted.sort(Comparator.comparingInt(Script::number));
    for (int i = 0; i < sorted.size(); i++) {
      if (sorted.get(i).number() != i + 1) {
        throw new IllegalArgumentException(
            "migration " + (i + 1) + " is missing or there twice: " + sorted.get(i).name());
      }
    }
    return List.copyOf(sorted);
  }
}
