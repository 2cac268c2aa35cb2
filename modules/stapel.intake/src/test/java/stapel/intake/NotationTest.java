package stapel.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class NotationTest {

  private static final Currency RUB = Currency.getInstance("RUB");

  @Test
  void numbersAreReadHoweverTheyAreGrouped() {
    for (String text : new String[] {"1234.5", "1 234,5", "1\u00a0234,5", "1,234.5", "+1234,50"}) {
      assertEquals(
          0, new BigDecimal("1234.5").compareTo(Notation.number(text).orElseThrow()), text);
    }
    assertEquals(Optional.empty(), Notation.number("12x"));
    assertEquals(Optional.empty(), Notation.number("1.2.3"));
  }

  @Test
  void amountsBecomeMinorUnitsOrNothing() {
    assertEquals(OptionalLong.of(150_000_050), Notation.amount("1 500 000,50 руб.", RUB));
    assertEquals(OptionalLong.of(500_000), Notation.amount("5000", RUB));
    assertEquals(OptionalLong.empty(), Notation.amount("-5", RUB));
    assertEquals(OptionalLong.empty(), Notation.amount("0.001", RUB));
  }

  @Test
  void momentsStandInTheCallsZone() {
    ZoneId kaliningrad = ZoneId.of("Europe/Kaliningrad");
    assertEquals(
        Instant.parse("2026-03-01T12:03:00Z"),
        Notation.moment("01.03.2026 14:03", kaliningrad).orElseThrow());
    assertEquals(
        Instant.parse("2026-02-28T22:00:00Z"),
        Notation.moment("2026-03-01", kaliningrad).orElseThrow());
    assertEquals(
        Instant.parse("2026-03-01T14:03:00Z"),
        Notation.moment("2026-03-01T14:03:00Z", kaliningrad).orElseThrow());
    assertEquals(Optional.empty(), Notation.moment("31.02.2026 10:00", kaliningrad));
  }

  @Test
  void aDayThatDoesNotExistIsNoDate() {
    assertEquals(Optional.of(LocalDate.of(2026, 2, 28)), Notation.date("28.02.2026"));
    assertEquals(Optional.empty(), Notation.date("29.02.2026"));
  }
}
