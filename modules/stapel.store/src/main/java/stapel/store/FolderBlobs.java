package stapel.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stapel.api.store.Blobs;

/**
 * Blobs as files of a folder, {@code ab/abcd...}; one that is being written stands in {@code new}.
 */
public final class FolderBlobs implements Blobs {

  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;
  private final Path unfinished;
  private final Clock clock;

  /** Many may put and copy at once; one that is swept is not put or copied meanwhile. */
  private final ReadWriteLock sweeping = new ReentrantReadWriteLock();

  /**
   * Opens the folder, making it when it is new, and removes what a kill left unfinished.
   *
   * @param folder used by nobody else
   */
  public FolderBlobs(Path folder, Clock clock) throws IOException {
    this.folder = folder;
    this.unfinished = folder.resolve("new");
    this.clock = clock;
    Files.createDirectories(unfinished);
    for (Path left : list(unfinished)) {
      Files.delete(left);
    }
  }

  @Override
  public String put(InputStream bytes) throws IOException {
    Path file = unfinished.resolve(UUID.randomUUID().toString());
    try {
      String name = write(bytes, file);
      Kept kept = keep();
      try (kept) {
        place(file, path(name));
      }
      return name;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static String write(InputStream bytes, Path file) throws IOException {
    DigestInputStream digested = new DigestInputStream(bytes, Digests.sha256());
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      digested.transferTo(out);
      channel.force(true);
    }
    return HexFormat.of().formatHex(digested.getMessageDigest().digest());
  }

  /**
   * The date is that of the last put, so that a sweeper leaves alone what a running command has
   * just put again.
   */
  private void place(Path file, Path place) throws IOException {
    if (Files.exists(place)) {
      Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
      return;
    }
    if (!Files.exists(place.getParent())) {
      Files.createDirectories(place.getParent());
      force(folder);
    }
    Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    force(place.getParent());
  }

  private static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public InputStream open(String name) throws IOException {
    return Files.newInputStream(path(name));
  }

  @Override
  public long size(String name) {
    try {
      return NAME.matcher(name).matches() ? Files.size(path(name)) : -1;
    } catch (IOException e) {
      return -1;
    }
  }

  /** Names of all blobs, sorted. */
  List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> NAME.matcher(name).matches())
          .sorted()
          .toList();
    }
  }

  /** Names of those that were last put before this moment, sorted. */
  List<String> names(Instant before) throws IOException {
    List<String> old = new ArrayList<>();
    for (String name : names()) {
      if (putBefore(name, before)) {
        old.add(name);
      }
    }
    return old;
  }

  /** Until this is closed, by the same thread, no blob is swept. */
  Kept keep() {
    Lock lock = sweeping.readLock();
    lock.lock();
    return lock::unlock;
  }

  /**
   * Removes a blob, unless it was put again since or somebody copies blobs now.
   *
   * @return true when it is gone
   */
  boolean sweep(String name, Instant before) throws IOException {
    Lock lock = sweeping.writeLock();
    if (!lock.tryLock()) {
      return false;
    }
    try {
      return putBefore(name, before) && Files.deleteIfExists(path(name));
    } finally {
      lock.unlock();
    }
  }

  /** Removes every blob: those of a restore that failed, which began with none. */
  void removeAll() throws IOException {
    for (String name : names()) {
      Path file = path(name);
      Files.deleteIfExists(file);
      if (list(file.getParent()).isEmpty()) {
        Files.delete(file.getParent());
      }
    }
  }

  private boolean putBefore(String name, Instant before) throws IOException {
    return Files.getLastModifiedTime(path(name)).toInstant().isBefore(before);
  }

  /** Ends what {@link #keep} began. */
  interface Kept extends AutoCloseable {
    @Override
    void close();
  }

  private Path path(String name) throws NoSuchFileException {
    if (!NAME.matcher(name).matches()) {
      throw new NoSuchFileException(name, null, "a blob's name is a SHA-256");
    }
    return folder.resolve(name.substring(0, 2)).resolve(name);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
