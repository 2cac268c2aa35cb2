package stapel.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * A folder with jars, an index and the index's signature, which names the key that made it.
 *
 * @param folder where the jars lie
 * @param index what they are
 * @param key whose signature it carries
 */
public record Repository(Path folder, Index index, PublicKey key) {

  /**
   * Opens a repository that one of these keys has signed.
   *
   * @throws ProfileException when it has no index or signature, the signature does not fit, or the
   *     key is not among them
   */
  public static Repository open(Path folder, Collection<PublicKey> trusted) throws IOException {
    return own(folder).by(trusted);
  }

  /**
   * Opens a repository whoever signed it: the product's own, which is trusted for its place.
   *
   * @throws ProfileException when it has no index or signature, or the signature does not fit
   */
  public static Repository own(Path folder) throws IOException {
    return RepositoryFiles.read(folder).open();
  }

  /**
   * This one, when one of these keys has signed it.
   *
   * @throws ProfileException when none has
   */
  public Repository by(Collection<PublicKey> trusted) {
    if (!trusted.contains(key)) {
      throw new ProfileException("untrusted-key", folder, key.fingerprint(), key.base64());
    }
    return this;
  }

  /** Writes the index of a folder's jars and signs it. */
  public static Repository publish(Path folder, String name, SigningKey key) throws IOException {
    Index index = Indexer.index(folder, name);
    DurableFile.write(folder.resolve(Index.FILE), index.bytes());
    String signature = key.publicKey().base64() + " " + key.sign(index.bytes()) + "\n";
    DurableFile.write(
        folder.resolve(Index.SIGNATURE),
        signature.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    return new Repository(folder, index, key.publicKey());
  }

  /** What the signature file of a folder says; empty when it has none. */
  public static String signature(Path folder) throws IOException {
    Path file = folder.resolve(Index.SIGNATURE);
    return Files.isRegularFile(file) ? Files.readString(file).strip() : "";
  }

  /** Where a jar of the index lies. */
  public Path path(IndexedJar jar) {
    return folder.resolve(jar.file());
  }
}
