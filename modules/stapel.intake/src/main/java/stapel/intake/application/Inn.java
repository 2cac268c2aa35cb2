package stapel.intake.application;

import java.util.Optional;

/**
 * The taxpayer's number: 10 digits for an organisation, 12 for a person, with one or two check
 * digits (order of the tax service of 29.06.2012, appendix 1).
 */
final class Inn {

  private static final int[] TENTH = {2, 4, 10, 3, 5, 9, 4, 6, 8};
  private static final int[] ELEVENTH = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
  private static final int[] TWELFTH = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

  private Inn() {}

  /**
   * What is wrong with it: {@code bad_characters}, {@code bad_length} or {@code bad_checksum};
   * empty when it is good.
   */
  static Optional<String> fault(String number) {
    if (!number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of("bad_characters");
    }
    return switch (number.length()) {
      case 10 -> checked(number, TENTH);
      case 12 -> checked(number, ELEVENTH).or(() -> checked(number, TWELFTH));
      default -> Optional.of("bad_length");
    };
  }

  /** The digit behind those that have a weight is their weighted sum modulo 11, modulo 10. */
  private static Optional<String> checked(String number, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (number.charAt(i) - '0');
    }
    return sum % 11 % 10 == number.charAt(weights.length) - '0'
        ? Optional.empty()
        : Optional.of("bad_checksum");
  }
}
