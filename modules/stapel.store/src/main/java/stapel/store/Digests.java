package stapel.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest of this platform. */
final class Digests {

  private Digests() {}

  /** A fresh SHA-256, which every Java has. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
