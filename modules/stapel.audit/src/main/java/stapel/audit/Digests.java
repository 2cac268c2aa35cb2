package stapel.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The digests of lines and of the chain: SHA-256 over fields that each begin with their length in
 * bytes.
 */
final class Digests {

  /** What stands before the first link. */
  static final String START = "0".repeat(64);

  private Digests() {}

  /** A line's own digest, over everything a reader is shown. */
  static String of(StoredLine line) {
    return digest(
        List.of(
            line.id(),
            Long.toString(line.at().toEpochMilli()),
            line.person(),
            line.name(),
            line.origin(),
            line.scope(),
            line.command(),
            line.objects(),
            line.what()));
  }

  /** The link of a line at its place after the link before. */
  static String link(String before, long number, String digest) {
    return digest(List.of(before, Long.toString(number), digest));
  }

  private static String digest(List<String> fields) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String field : fields) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha.update(bytes);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
