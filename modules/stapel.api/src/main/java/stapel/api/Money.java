package stapel.api;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money.
 *
 * @param minorUnits the amount in the currency's smallest unit, kopecks for the rouble; may be
 *     negative
 * @param currency the currency
 */
public record Money(long minorUnits, Currency currency) {

  /** The amount in main units with the currency's digits, 12.50 for 1250 kopecks. */
  public BigDecimal amount() {
    return BigDecimal.valueOf(minorUnits, Math.max(0, currency.getDefaultFractionDigits()));
  }
}
