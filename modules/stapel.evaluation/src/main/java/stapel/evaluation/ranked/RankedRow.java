package stapel.evaluation.ranked;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import stapel.api.Money;
import stapel.api.Text;
import stapel.evaluation.calibrated.Calibrated;
import stapel.evaluation.ranking.Place;

/**
 * One application in a stored ranking.
 *
 * @param line position on the list, from 1; the tied stand by number
 * @param step what gave it its place, and {@code stepText} the same in words
 * @param amount asked for
 * @param remaining of the budget after this row; empty without a budget
 * @param calibrated what all sheets together say of it; empty where they allow no comparison
 */
record RankedRow(
    String application,
    int line,
    OptionalInt rank,
    Optional<BigDecimal> score,
    int marks,
    int experts,
    Optional<BigDecimal> lowest,
    Optional<BigDecimal> highest,
    Place place,
    String step,
    Text stepText,
    Decision decision,
    Optional<Money> amount,
    Funding funding,
    Optional<Money> remaining,
    String workedRu,
    String workedEn,
    Optional<Calibrated.Row> calibrated) {

  /** What the ranking's rule says of the application. */
  enum Decision {
    /** Gets a place. */
    CHOSEN,
    /** Waits on the reserve list. */
    RESERVE,
    /** Gets none. */
    REFUSED,
    /** A tie lies across the cut: people decide. */
    OPEN,
    /** Too few sheets. */
    SHORT;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the budget says. */
  enum Funding {
    /** There is no budget. */
    NONE,
    /** Fits. */
    FUNDED,
    /** Does not. */
    NOT_FUNDED;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
