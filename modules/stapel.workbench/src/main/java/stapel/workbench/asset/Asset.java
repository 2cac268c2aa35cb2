package stapel.workbench.asset;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file the browser may keep for ever, for its address holds the digest of its bytes. */
record Asset(String type, byte[] bytes, String digest) {

  static final String STYLE = "text/css";
  static final String SCRIPT = "text/javascript";
  static final String DRAWING = "image/svg+xml";

  private static final int DIGITS = 16;

  static Asset of(String type, byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Asset(type, bytes, HexFormat.of().formatHex(digest).substring(0, DIGITS));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
