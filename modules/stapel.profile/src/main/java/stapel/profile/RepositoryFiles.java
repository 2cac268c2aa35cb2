package stapel.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The index of a repository and its signature as they were read, not looked at yet: who opened the
 * same bytes before need not do it again.
 */
public final class RepositoryFiles {

  private static final long MOST_INDEX = 16L << 20;
  private static final long MOST_SIGNATURE = 4L << 10;

  private final Path folder;
  private final byte[] index;
  private final String signature;

  private RepositoryFiles(Path folder, byte[] index, String signature) {
    this.folder = folder;
    this.index = index;
    this.signature = signature;
  }

  /**
   * Reads both files.
   *
   * @throws ProfileException when one of them is not there or longer than any
   */
  public static RepositoryFiles read(Path folder) throws IOException {
    Path index = folder.resolve(Index.FILE);
    if (!Files.isRegularFile(index)) {
      throw new ProfileException("no-index", folder);
    }
    Path signature = folder.resolve(Index.SIGNATURE);
    if (!Files.isRegularFile(signature)) {
      throw new ProfileException("unsigned", folder);
    }
    if (Files.size(index) > MOST_INDEX) {
      throw new ProfileException("index-broken", index + " > " + MOST_INDEX);
    }
    if (Files.size(signature) > MOST_SIGNATURE) {
      throw new ProfileException("unsigned", folder);
    }
    byte[] signed = Files.readAllBytes(signature);
    return new RepositoryFiles(
        folder, Files.readAllBytes(index), new String(signed, StandardCharsets.ISO_8859_1));
  }

  /** Digest of both; the same only for the same bytes. */
  public String digest() {
    return Digest.of(index) + Digest.of(signature.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The repository, whoever signed it.
   *
   * @throws ProfileException when the signature does not fit, or there is no index in the bytes
   */
  public Repository open() {
    String[] words = signature.strip().split("\\s+");
    if (words.length != 2) {
      throw new ProfileException("unsigned", folder);
    }
    PublicKey key = PublicKey.of(words[0]);
    if (!key.signed(index, words[1])) {
      throw new ProfileException("index-tampered", folder);
    }
    return new Repository(folder, Index.read(index), key);
  }
}
