package stapel.intake.call;

import java.util.List;

/** Currencies a call may ask amounts in; each has two digits of minor units. */
final class Currencies {

  /** Their codes, the default first. */
  static final List<String> CODES = List.of("RUB", "USD", "EUR", "CNY", "BYN", "KZT");

  private Currencies() {}
}
