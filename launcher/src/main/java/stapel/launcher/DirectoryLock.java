package stapel.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * One process serves a data directory. The lock is the operating system's: it ends with the
 * process, however it ends.
 */
final class DirectoryLock implements AutoCloseable {
  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the directory, making it when it is not there, or refuses with the process that holds it.
   */
  static DirectoryLock take(Path data) {
    return tryTake(data)
        .orElseThrow(
            () ->
                ServerFile.read(data)
                    .map(s -> Problem.refused("lock.served", data, s.pid(), s.address()))
                    .orElseGet(() -> Problem.refused("lock.taken", data)));
  }

  /** Takes the directory unless another process has it. */
  static Optional<DirectoryLock> tryTake(Path data) {
    Path file = data.resolve("run").resolve("lock");
    try {
      make(data);
      Files.createDirectories(file.getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel)) {
        return Optional.of(new DirectoryLock(channel));
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw Problem.refused("data.unwritable", data, e.toString());
    }
  }

  /** A new directory is the owner's alone: passwords' hashes and personal data lie in it. */
  private static void make(Path data) throws IOException {
    if (!Files.exists(data)) {
      Files.createDirectories(data);
      if (Files.getFileStore(data).supportsFileAttributeView(PosixFileAttributeView.class)) {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
      }
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
