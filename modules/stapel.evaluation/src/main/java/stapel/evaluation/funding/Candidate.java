package stapel.evaluation.funding;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One who asks for money.
 *
 * @param amount in any one unit, not negative; empty: not known, and then not eligible
 */
public record Candidate(
    String application, BigDecimal score, boolean eligible, Optional<BigDecimal> amount) {
  public Candidate {
    if (amount.filter(money -> money.signum() < 0).isPresent()) {
      throw new IllegalArgumentException(application + " asks for " + amount.get());
    }
  }

  boolean mayBeFunded() {
    return eligible && amount.isPresent();
  }
}
