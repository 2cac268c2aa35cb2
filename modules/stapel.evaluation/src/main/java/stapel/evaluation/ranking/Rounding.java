package stapel.evaluation.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stapel.evaluation.api.Fraction;

/** Whether and how scores are rounded; a rounded value is the one that ranks. */
public sealed interface Rounding {
  /** Places of a printed score that is not rounded for ranking. */
  int PRINTED_PLACES = 6;

  /** The number that ranks. */
  Fraction of(Fraction exact);

  /** The number as printed. */
  BigDecimal print(Fraction ranked);

  /** Exact values rank; printed with six places, half up. */
  record None() implements Rounding {
    @Override
    public Fraction of(Fraction exact) {
      return exact;
    }

    @Override
    public BigDecimal print(Fraction ranked) {
      return ranked.toDecimal(PRINTED_PLACES, RoundingMode.HALF_UP);
    }
  }

  /**
   * Rounded to so many places before ranking: half away from zero, or half to the even neighbour.
   */
  record Half(boolean even, int places) implements Rounding {
    public Half {
      if (places < 0 || places > Decimal.MOST_DIGITS) {
        throw new IllegalArgumentException("places " + places);
      }
    }

    @Override
    public Fraction of(Fraction exact) {
      return Fraction.of(print(exact));
    }

    @Override
    public BigDecimal print(Fraction ranked) {
      return ranked.toDecimal(places, even ? RoundingMode.HALF_EVEN : RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
      return (even ? "half-even:" : "half-up:") + places;
    }
  }

  /**
   * {@code none}, {@code half-up:N} or {@code half-even:N} with N from 0 to 18; empty when it is
   * none of these.
   */
  static Optional<Rounding> read(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (word.equals("none")) {
      return Optional.of(new None());
    }
    Matcher half = HALF.matcher(word);
    if (!half.matches() || Integer.parseInt(half.group(2)) > Decimal.MOST_DIGITS) {
      return Optional.empty();
    }
    return Optional.of(new Half(half.group(1).equals("even"), Integer.parseInt(half.group(2))));
  }

  Pattern HALF = Pattern.compile("half-(up|even):(\\d{1,2})");
}
