package stapel.intake.application;

import java.util.Optional;

/**
 * The registration number: OGRN of an organisation with 13 digits, OGRNIP of an entrepreneur with
 * 15; the last digit is the rest of the others divided by 11 or 13, modulo 10 (order of the finance
 * ministry of 30.10.2017, 165n).
 */
final class Ogrn {

  private Ogrn() {}

  /**
   * What is wrong with it: {@code bad_characters}, {@code bad_length}, {@code bad_prefix} or {@code
   * bad_checksum}; empty when it is good.
   */
  static Optional<String> fault(String number) {
    if (!number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of("bad_characters");
    }
    return switch (number.length()) {
      case 13 -> checked(number, "15", 11);
      case 15 -> checked(number, "34", 13);
      default -> Optional.of("bad_length");
    };
  }

  private static Optional<String> checked(String number, String prefixes, int divisor) {
    if (prefixes.indexOf(number.charAt(0)) < 0) {
      return Optional.of("bad_prefix");
    }
    int last = number.length() - 1;
    long rest = Long.parseLong(number.substring(0, last)) % divisor % 10;
    return rest == number.charAt(last) - '0' ? Optional.empty() : Optional.of("bad_checksum");
  }
}
