package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
  private static final String PASSWORD = "slipway and lantern";

  @TempDir Path folder;

  @Test
  void takesTheNameOfTheCertificate() throws Exception {
    Path file = TestKeys.make(folder.resolve("keys.p12"), PASSWORD, "stapel.example.ru");
    KeyFile key = KeyFile.open(file, PASSWORD);
    assertEquals("stapel.example.ru", key.name());
    assertFalse(key.toString().contains(PASSWORD));
  }

  @Test
  void saysWhatIsWrongWithTheFile() throws Exception {
    Path file = TestKeys.make(folder.resolve("keys.p12"), PASSWORD, "localhost");
    assertEquals("keystore.wrong", reason(file, "another one"));
    assertEquals("keystore.missing", reason(folder.resolve("none.p12"), PASSWORD));
    Path text = Files.writeString(folder.resolve("text.p12"), "not a keystore");
    assertEquals("keystore.unreadable", reason(text, PASSWORD));
    KeyStore empty = KeyStore.getInstance("PKCS12");
    empty.load(null, null);
    try (var out = Files.newOutputStream(folder.resolve("empty.p12"))) {
      empty.store(out, PASSWORD.toCharArray());
    }
    assertEquals("keystore.empty", reason(folder.resolve("empty.p12"), PASSWORD));
  }

  private static String reason(Path file, String password) {
    Problem problem = assertThrows(Problem.class, () -> KeyFile.open(file, password));
    assertEquals(Problem.REFUSED, problem.exitCode());
    return problem.getMessage();
  }
}
