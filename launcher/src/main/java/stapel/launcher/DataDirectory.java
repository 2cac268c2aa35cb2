package stapel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The data directory is its owner's alone: passwords' hashes and personal data lie in it. Where the
 * file system knows no owners, nothing is checked.
 */
final class DataDirectory {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");

  private DataDirectory() {}

  /**
   * Makes the directory, or shuts an existing one that others may enter. One that holds something
   * else is refused and left as it is.
   *
   * @return true when it was open to others before
   */
  static boolean shut(Path data) throws IOException {
    boolean made = !Files.exists(data);
    Files.createDirectories(data);
    var view = Files.getFileAttributeView(data, PosixFileAttributeView.class);
    if (view == null || OWNER.containsAll(view.readAttributes().permissions())) {
      return false;
    }
    if (!made && !ours(data)) {
      throw Problem.refused("data.open", data);
    }
    Set<PosixFilePermission> own = EnumSet.copyOf(view.readAttributes().permissions());
    own.retainAll(OWNER);
    view.setPermissions(own);
    return !made;
  }

  /** Empty, or served before: then nothing else can lose its readers. */
  private static boolean ours(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return Files.exists(data.resolve("run").resolve("lock")) || files.findAny().isEmpty();
    }
  }
}
