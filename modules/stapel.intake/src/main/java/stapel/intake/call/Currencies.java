package stapel.intake.call;

import java.util.List;

/** Currencies a call may ask amounts in; each has two digits of minor units. */
public final class Currencies {

  /** Their codes, the default first. */
  public static final List<String> CODES = List.of("RUB", "USD", "EUR", "CNY", "BYN", "KZT");

  private Currencies() {}
}
