package stapel.rest.console;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import stapel.api.work.OutputFile;

/** A file to be written: aside first, under its name when everything has ended well. */
final class PendingFile implements OutputFile, AutoCloseable {
  private final Path target;
  private final Path aside;

  private PendingFile(Path target) {
    this.target = target;
    this.aside =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
  }

  static PendingFile of(String flag, String word) {
    Path target = Path.of(word).toAbsolutePath();
    if (target.getParent() == null
        || !Files.isDirectory(target.getParent())
        || Files.isDirectory(target)) {
      throw new Usage("console.no-folder", flag, word);
    }
    PendingFile file = new PendingFile(target.normalize());
    file.requireWritable(flag, word);
    return file;
  }

  /** Said before the work that the file is for. */
  private void requireWritable(String flag, String word) {
    try {
      Files.newOutputStream(aside).close();
      Files.delete(aside);
    } catch (IOException refused) {
      throw new Usage("console.no-writing", flag, word);
    }
  }

  /** True when both would get the same name. */
  boolean isAlso(PendingFile other) {
    return target.equals(other.target);
  }

  @Override
  public String name() {
    return target.getFileName().toString();
  }

  @Override
  public OutputStream create() throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(aside), 64 * 1024);
  }

  /** The same for a file that nobody but its owner may read. */
  OutputStream createForOwner() throws IOException {
    if (Files.getFileStore(target.getParent()).supportsFileAttributeView("posix")) {
      Files.deleteIfExists(aside);
      Files.createFile(
          aside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return create();
  }

  /**
   * Forces what was written to the disk and gives it its name; nothing when nothing was written.
   */
  void keep() throws IOException {
    if (!Files.exists(aside)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    try {
      Files.move(
          aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(aside);
  }
}
