package stapel.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords by Argon2id (RFC 9106) with 19 MiB, two passes and one lane, the first choice of
 * the OWASP password storage cheat sheet. Stored as a PHC string, so the parameters can rise
 * without breaking old ones. Thread-safe.
 */
public final class Passwords {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final String CURRENT =
      "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";

  /** Costs as much to check as a real one and fits no password: for accounts that do not exist. */
  private static final String NOBODY = CURRENT + "AAAAAAAAAAAAAAAAAAAAAA$" + "A".repeat(43);

  private Passwords() {}

  /** A new hash with its own salt. */
  static String hash(String password) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    byte[] hash = argon2id(bytes(password), salt, MEMORY_KIB, PASSES, LANES, 32);
    return CURRENT + encode(salt) + "$" + encode(hash);
  }

  /**
   * True when the password fits; takes as long for a wrong one, and for no account when {@code
   * stored} is empty.
   */
  static boolean fits(String password, String stored) {
    String[] parts = (stored.isEmpty() ? NOBODY : stored).split("\\$");
    String[] costs = parts[3].split("[=,]");
    byte[] wanted = Base64.getDecoder().decode(parts[5]);
    byte[] found =
        argon2id(
            bytes(password),
            Base64.getDecoder().decode(parts[4]),
            Integer.parseInt(costs[1]),
            Integer.parseInt(costs[3]),
            Integer.parseInt(costs[5]),
            wanted.length);
    return MessageDigest.isEqual(wanted, found) && !stored.isEmpty();
  }

  /** True when it was hashed with lower costs than today's. */
  static boolean outdated(String stored) {
    return !stored.startsWith(CURRENT);
  }

  static byte[] argon2id(
      byte[] password, byte[] salt, int memoryKib, int passes, int lanes, int length) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(lanes)
            .build();
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters);
    byte[] hash = new byte[length];
    generator.generateBytes(password, hash);
    return hash;
  }

  /** The same password typed on another keyboard system gives the same bytes. */
  private static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
  }

  private static String encode(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
