package stapel.demo;

/** Made-up numbers of state registers with right check digits. */
final class Registers {

  private static final int[] INN_WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};

  private Registers() {}

  /**
   * A legal person's INN: region, office 99 (which no office has), five digits, the check digit.
   */
  static String inn(String region, int serial) {
    String digits = region + "99" + String.format("%05d", serial);
    return digits + innCheck(digits);
  }

  /** A legal person's OGRN: sign 1, year, region, office 99, five digits, the check digit. */
  static String ogrn(String region, int year, int serial) {
    String digits =
        "1" + String.format("%02d", year % 100) + region + "99" + String.format("%05d", serial);
    return digits + ogrnCheck(digits);
  }

  /** The tenth digit of an INN after its first nine. */
  static int innCheck(String digits) {
    int sum = 0;
    for (int i = 0; i < INN_WEIGHTS.length; i++) {
      sum += INN_WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return sum % 11 % 10;
  }

  /** The thirteenth digit of an OGRN after its first twelve. */
  static int ogrnCheck(String digits) {
    return (int) (Long.parseLong(digits) % 11 % 10);
  }
}
