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

  private final int memoryKib;
  private final int passes;
  private final String costs;

  /** Costs as much to check as a real one and fits no password: for accounts that do not exist. */
  private final String nobody;

  /** With other costs than {@link #ofToday}. */
  public Passwords(int memoryKib, int passes) {
    this.memoryKib = memoryKib;
    this.passes = passes;
    this.costs = "$argon2id$v=19$m=" + memoryKib + ",t=" + passes + ",p=" + LANES + "$";
    this.nobody = costs + "AAAAAAAAAAAAAAAAAAAAAA$" + "A".repeat(43);
  }

  /** As a server hashes today. */
  public static Passwords ofToday() {
    return new Passwords(MEMORY_KIB, PASSES);
  }

  /** A new hash with its own salt. */
  String hash(String password) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    byte[] hash = argon2id(bytes(password), salt, memoryKib, passes, LANES, 32);
    return costs + encode(salt) + "$" + encode(hash);
  }

  /**
   * True when the password fits; takes as long for a wrong one, and for no account when {@code
   * stored} is empty.
   */
  boolean fits(String password, String stored) {
    String[] parts = (stored.isEmpty() ? nobody : stored).split("\\$");
    String[] given = parts[3].split("[=,]");
    byte[] wanted = Base64.getDecoder().decode(parts[5]);
    byte[] found =
        argon2id(
            bytes(password),
            Base64.getDecoder().decode(parts[4]),
            Integer.parseInt(given[1]),
            Integer.parseInt(given[3]),
            Integer.parseInt(given[5]),
            wanted.length);
    return MessageDigest.isEqual(wanted, found) && !stored.isEmpty();
  }

  /** True when it was hashed with lower costs than today's. */
  boolean outdated(String stored) {
    return !stored.startsWith(costs);
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
