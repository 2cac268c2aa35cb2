package stapel.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Jars by their digest: {@code store/<sha256>.jar} of a data directory. */
public final class JarStore {

  private static final Set<StandardOpenOption> ANEW =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING);

  private final Path folder;

  /** Of this data directory. */
  public JarStore(Path data) {
    this.folder = data.resolve("store");
  }

  /** Where a jar lies, or would lie. */
  public Path path(String sha256) {
    return folder.resolve(sha256 + ".jar");
  }

  /**
   * Copies a jar in, unless it is there; nothing of it is visible before it is whole. One that was
   * damaged since is replaced.
   *
   * @param sha256 the digest that its index states
   * @throws ProfileException when its bytes have another digest
   */
  public void put(Path jar, String sha256) throws IOException {
    Path target = path(sha256);
    if (sound(sha256)) {
      return;
    }
    Files.createDirectories(folder);
    // Of one name, so that what a killed process left is written over and not beside.
    Path aside = folder.resolve(sha256 + ".part");
    try {
      try (InputStream in = Files.newInputStream(jar);
          FileChannel out = FileChannel.open(aside, ANEW)) {
        OutputStream bytes = Channels.newOutputStream(out);
        if (!Digest.copy(in, bytes).equals(sha256)) {
          throw new ProfileException("tampered", jar.getFileName());
        }
        out.force(true);
      }
      DurableFile.rename(aside, target);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Whether a jar is there with exactly the bytes of its digest; reads it whole. */
  public boolean sound(String sha256) throws IOException {
    if (!Files.isRegularFile(path(sha256))) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path(sha256))) {
      return Digest.copy(in, OutputStream.nullOutputStream()).equals(sha256);
    }
  }
}
