package stapel.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * One process serves a data directory. The lock is the operating system's: it ends with the
 * process, however it ends.
 */
final class DirectoryLock implements AutoCloseable {
  private final FileChannel channel;
  private final boolean tightened;

  private DirectoryLock(FileChannel channel, boolean tightened) {
    this.channel = channel;
    this.tightened = tightened;
  }

  /** True when others could read the directory until now. */
  boolean tightened() {
    return tightened;
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
      boolean tightened = DataDirectory.shut(data);
      Files.createDirectories(file.getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel)) {
        return Optional.of(new DirectoryLock(channel, tightened));
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw Problem.refused("data.unwritable", data, e.toString());
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
