package stapel.evaluation.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stapel.evaluation.api.Fraction;

final class FractionTest {
  @Test
  void isInLowestTerms() {
    assertEquals(Fraction.of(1, 2), Fraction.of(-3, -6));
    assertEquals(Fraction.of(1, 2).hashCode(), Fraction.of(2, 4).hashCode());
    assertEquals(Fraction.of(7, 4), Fraction.of(new BigDecimal("1.750")));
    assertEquals(Fraction.of(100), Fraction.of(new BigDecimal("1E+2")));
  }

  @Test
  void calculatesExactly() {
    assertEquals(
        Fraction.ONE,
        Fraction.sum(List.of(Fraction.of(1, 3), Fraction.of(1, 6), Fraction.of(1, 2))));
    assertEquals(Fraction.of(3, 2), Fraction.of(1, 2).over(Fraction.of(1, 3)));
    assertEquals(Fraction.of(-1, 6), Fraction.of(-1, 2).times(Fraction.of(1, 3)));
    assertEquals(-1, Fraction.of(333_333_333, 1_000_000_000).compareTo(Fraction.of(1, 3)));
    assertThrows(ArithmeticException.class, () -> Fraction.ONE.over(Fraction.ZERO));
  }

  @Test
  void printsDecimalsThatEndAndFractionsThatDoNot() {
    assertEquals("4.125", Fraction.of(33, 8).toString());
    assertEquals("-2", Fraction.of(-2).toString());
    assertEquals("13/3", Fraction.of(13, 3).toString());
    assertEquals("4.333333", Fraction.of(13, 3).toDecimal(6, RoundingMode.HALF_UP).toString());
  }

  @Test
  void decimalsAreReadAsWritten() {
    assertEquals(Optional.of(new BigDecimal("7.250")), Decimal.read(" 7.250 "));
    assertEquals(Optional.of(new BigDecimal("-3")), Decimal.read("-3"));
    assertEquals(
        Optional.of(new BigDecimal("123456789012345678")), Decimal.read("123456789012345678"));
    for (String wrong :
        List.of(
            "",
            "NaN",
            "4,5",
            "1e9",
            "1e999999999",
            "5.",
            ".5",
            "--1",
            "0x1",
            "1234567890123456789",
            "٣")) {
      assertEquals(Optional.empty(), Decimal.read(wrong), wrong);
    }
  }

  @Test
  void roundingIsReadAndRefused() {
    assertEquals(Optional.of(new Rounding.None()), Rounding.read("none"));
    assertEquals(Optional.of(new Rounding.Half(false, 2)), Rounding.read("half-up:2"));
    assertEquals(Optional.of(new Rounding.Half(true, 0)), Rounding.read("HALF-EVEN:0"));
    assertEquals(Optional.empty(), Rounding.read("half-up"));
    assertEquals(Optional.empty(), Rounding.read("half-up:19"));
    assertEquals(Optional.empty(), Rounding.read("up:2"));
  }
}
