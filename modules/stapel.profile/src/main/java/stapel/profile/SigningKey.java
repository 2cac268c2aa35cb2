package stapel.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * An Ed25519 key that signs an index. Its file holds two lines of Base64: the private key (PKCS#8)
 * and the public one (X.509).
 */
public final class SigningKey {

  private final PrivateKey secret;
  private final PublicKey publicKey;

  private SigningKey(PrivateKey secret, PublicKey publicKey) {
    this.secret = secret;
    this.publicKey = publicKey;
  }

  /** The key of a file, made at the first call; only its owner may read the file. */
  public static SigningKey of(Path file) throws IOException {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      String[] lines = Files.readString(file).strip().split("\\s+");
      if (lines.length != 2) {
        throw new ProfileException("key-broken", file);
      }
      PrivateKey secret =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines[0])));
      return new SigningKey(secret, PublicKey.of(lines[1]));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new ProfileException("key-broken", file);
    }
  }

  private static void make(Path file) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Base64.Encoder base64 = Base64.getEncoder();
    String text =
        base64.encodeToString(pair.getPrivate().getEncoded())
            + "\n"
            + base64.encodeToString(pair.getPublic().getEncoded())
            + "\n";
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(aside);
    if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
      Files.createFile(
          aside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.write(aside, text.getBytes(StandardCharsets.US_ASCII));
    DurableFile.rename(aside, file);
  }

  /** What others need to check its signatures. */
  public PublicKey publicKey() {
    return publicKey;
  }

  /** Base64 of the signature over these bytes. */
  public String sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(bytes);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
    }
  }
}
