package stapel.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stapel.api.Refusal;

class PasswordsTest {

  private static final Passwords PASSWORDS = Passwords.ofToday();

  /**
   * Published with the reference implementation: P-H-C/phc-winner-argon2, src/test.c, Argon2id,
   * version 0x13.
   */
  @ParameterizedTest
  @CsvSource({
    "256, 2, 1, 9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
    "256, 2, 2, 6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037",
    "65536, 2, 1, 09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"
  })
  void hashesAsTheReferenceDoes(int memoryKib, int passes, int lanes, String hash) {
    byte[] password = "password".getBytes(StandardCharsets.UTF_8);
    byte[] salt = "somesalt".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        hash,
        HexFormat.of().formatHex(Passwords.argon2id(password, salt, memoryKib, passes, lanes, 32)));
  }

  @Test
  void fitsOnlyThePasswordThatWasHashed() {
    String stored = PASSWORDS.hash("пять синих птиц");
    assertTrue(stored.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), stored);
    assertTrue(PASSWORDS.fits("пять синих птиц", stored));
    assertFalse(PASSWORDS.fits("пять синих птицы", stored));
    assertNotEquals(stored, PASSWORDS.hash("пять синих птиц"));
    assertFalse(PASSWORDS.outdated(stored));
  }

  @Test
  void fitsNothingWithoutAnAccount() {
    assertFalse(PASSWORDS.fits("пять синих птиц", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "короткий, access.password-length",
    "Password123456, access.password-common",
    "administrator2026, access.password-common",
    "123456789012, access.password-common",
    "abcabcabcabc, access.password-common",
    "qwertyuiop123, access.password-common",
    "йцукенгшщзхъ, access.password-common",
    "anna.petrova1, access.password-own"
  })
  void refusesWeakOnesByCode(String password, String code) {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                PasswordRules.check(
                    "password", password, 12, List.of("Анна", "anna.petrova@example.org")));
    assertEquals(code, refusal.problems().get(0).code());
    assertEquals("password", refusal.problems().get(0).field());
  }

  @Test
  void takesLongWordsWithoutDigitsOrSigns() {
    PasswordRules.check("password", "пять синих птиц", 12, List.of("Анна", "anna@example.org"));
    PasswordRules.check("password", Secrets.password(), 12, List.of("Анна", "anna@example.org"));
  }
}
