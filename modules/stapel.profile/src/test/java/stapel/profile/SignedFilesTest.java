package stapel.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedFilesTest {

  private static final String DIGEST = "0".repeat(64);

  @Test
  void isReadAsItWasWritten() {
    SignedFiles files = SignedFiles.of(Map.of("launcher/target/a-1.0.jar", DIGEST, "b", DIGEST));
    assertEquals(files, SignedFiles.read("x.zip", files.bytes()));
  }

  /** A signed list too: whoever signed it, nothing is written outside of its folder. */
  @ParameterizedTest
  @ValueSource(strings = {"../a", "a/../../b", "/etc/a", "a//b", "a\\..\\b", ".hidden", "a/", ""})
  void aPathThatLeadsOutIsRefused(String path) {
    byte[] list = (DIGEST + "  " + path + "\n").getBytes(StandardCharsets.UTF_8);
    ProfileException refused =
        assertThrows(ProfileException.class, () -> SignedFiles.read("x.zip", list));
    assertEquals("pack-broken", refused.code());
  }
}
