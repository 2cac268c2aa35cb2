package stapel.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import stapel.api.Problem;
import stapel.api.Refusal;

/**
 * Which passwords are taken: long ones that are not commonly used or guessed from the account. No
 * composition rules.
 */
final class PasswordRules {

  private static final Set<String> COMMON = common();
  private static final int LONGEST = 128;

  private PasswordRules() {}

  /**
   * Refuses a password that is too short, common, or made of the account's own words.
   *
   * @param shortest fewest characters, as set
   * @param own the account's name and address
   */
  static void check(String field, String password, int shortest, List<String> own) {
    problem(field, password, shortest, own)
        .ifPresent(
            problem -> {
              throw Refusal.of(PasswordRules.class, Refusal.Kind.INVALID, problem);
            });
  }

  /** The same, said. */
  static Optional<Problem> problem(String field, String password, int shortest, List<String> own) {
    int length = password.codePointCount(0, password.length());
    if (length < shortest || length > LONGEST) {
      return Optional.of(Problem.at(field, "access.password-length", shortest, LONGEST));
    }
    String plain = password.toLowerCase(Locale.ROOT).strip();
    if (COMMON.contains(plain)
        || repeated(plain)
        || COMMON.contains(letters(plain))
        || sequence(plain)) {
      return Optional.of(Problem.at(field, "access.password-common"));
    }
    return own(plain, own).length() < shortest / 2
        ? Optional.of(Problem.at(field, "access.password-own"))
        : Optional.empty();
  }

  /** What is left without the words of the account. */
  private static String own(String text, List<String> own) {
    String left = text;
    for (String word : String.join(" ", own).toLowerCase(Locale.ROOT).split("[\\s@.,]+")) {
      left = word.length() > 2 ? left.replace(word, "") : left;
    }
    return left;
  }

  /** One short piece again and again, as in {@code abcabcabcabc}. */
  private static boolean repeated(String text) {
    for (int unit = 1; unit <= 6; unit++) {
      String piece = text.substring(0, Math.min(unit, text.length()));
      if (piece.repeat(text.length() / unit + 1).startsWith(text)) {
        return true;
      }
    }
    return false;
  }

  /** Neighbouring codes all along, up or down, digits going round. */
  private static boolean sequence(String text) {
    return steps(text, 1) || steps(text, -1);
  }

  private static boolean steps(String text, int step) {
    for (int i = 1; i < text.length(); i++) {
      int difference = text.charAt(i) - text.charAt(i - 1);
      if (difference != step && difference != -9 * step) {
        return false;
      }
    }
    return true;
  }

  /** The word without the digits and signs people put behind it. */
  private static String letters(String text) {
    return text.replaceAll("[\\d\\p{Punct}\\s]+$", "").replace('@', 'a').replace('0', 'o');
  }

  private static Set<String> common() {
    try (InputStream in = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
      return Set.copyOf(
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().distinct().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
