package stapel.api;

import java.security.SecureRandom;
import java.time.Instant;

/**
 * Makes ULIDs: 26 characters of Crockford's base 32 that sort by the millisecond they were made in.
 * Thread-safe.
 */
public final class Id {

  private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final SecureRandom RANDOM = new SecureRandom();

  private Id() {}

  /** A new id, its time part taken from {@code now}. */
  public static String next(Instant now) {
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    char[] text = new char[26];
    long time = now.toEpochMilli();
    for (int i = 9; i >= 0; i--) {
      text[i] = ALPHABET[(int) (time & 31)];
      time >>>= 5;
    }
    for (int i = 0; i < 16; i++) {
      text[10 + i] = ALPHABET[random[i] & 31];
    }
    return new String(text);
  }
}
