package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;

/** Keystores as the JDK's own keytool makes them. */
final class TestKeys {
  private TestKeys() {}

  /** A new key with a certificate for one name. */
  static Path make(Path file, String password, String name)
      throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name,
                "-storetype",
                "PKCS12",
                "-storepass",
                password,
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = String.join("\n", keytool.inputReader().lines().toList());
    assertEquals(0, keytool.waitFor(), said);
    return file;
  }
}
