package stapel.profile;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files that belong together, each with its digest: what a packed edition signs as a whole. As text
 * it is what {@code sha256sum --check} reads.
 *
 * @param digests SHA-256 by path, relative, with {@code /}
 */
public record SignedFiles(SortedMap<String, String> digests) {

  /** The list's name beside the files. */
  public static final String FILE = "files.sha256";

  /** The file that holds the list's signature: the key and the signature, both in Base64. */
  public static final String SIGNATURE = "files.sha256.sig";

  private static final String PART = "[A-Za-z0-9][A-Za-z0-9._+-]*";
  private static final String LINE = "[0-9a-f]{64}  " + PART + "(/" + PART + ")*";

  /** Copies the map. */
  public SignedFiles {
    digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
  }

  /** Of these digests. */
  public static SignedFiles of(Map<String, String> digests) {
    return new SignedFiles(new TreeMap<>(digests));
  }

  /**
   * Checks a list's signature.
   *
   * @param name what a refusal calls the file that both come from
   * @return the key that signed it
   * @throws ProfileException when there is no signature or it does not fit
   */
  public static PublicKey signer(String name, byte[] list, String signature) {
    String[] words = signature.strip().split("\\s+");
    if (words.length != 2) {
      throw new ProfileException("pack-unsigned", name);
    }
    PublicKey key = PublicKey.of(words[0]);
    if (!key.signed(list, words[1])) {
      throw new ProfileException("pack-tampered", name, FILE);
    }
    return key;
  }

  /**
   * Reads a list.
   *
   * @param name what a refusal calls the file that it comes from
   * @throws ProfileException when it is no list, or a path leads out
   */
  public static SignedFiles read(String name, byte[] list) {
    SortedMap<String, String> digests = new TreeMap<>();
    for (String line : new String(list, StandardCharsets.UTF_8).lines().toList()) {
      if (!line.matches(LINE)) {
        throw new ProfileException("pack-broken", name, line);
      }
      digests.put(line.substring(66), line.substring(0, 64));
    }
    return new SignedFiles(digests);
  }

  /** The bytes to write and to sign. */
  public byte[] bytes() {
    StringBuilder text = new StringBuilder();
    digests.forEach((path, digest) -> text.append(digest).append("  ").append(path).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The signature file of these files. */
  public String signed(SigningKey key) {
    return key.publicKey().base64() + " " + key.sign(bytes()) + "\n";
  }
}
