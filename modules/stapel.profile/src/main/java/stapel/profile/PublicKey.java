package stapel.profile;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The public half of an Ed25519 key.
 *
 * @param base64 the X.509 encoding in Base64, one line; two keys are the same when these are
 */
public record PublicKey(String base64) {

  /**
   * Reads it.
   *
   * @throws ProfileException when this is no such key
   */
  public static PublicKey of(String base64) {
    PublicKey key = new PublicKey(base64.strip());
    try {
      key.decoded();
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new ProfileException("key-broken", base64);
    }
    return key;
  }

  /** Sixteen digits by which people compare keys: the start of the key's SHA-256. */
  public String fingerprint() {
    return Digest.of(Base64.getDecoder().decode(base64)).substring(0, 16);
  }

  /** Whether this signature, in Base64, is this key's over these bytes. */
  public boolean signed(byte[] bytes, String signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(decoded());
      check.update(bytes);
      return check.verify(Base64.getDecoder().decode(signature.strip()));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private java.security.PublicKey decoded() throws GeneralSecurityException {
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }
}
