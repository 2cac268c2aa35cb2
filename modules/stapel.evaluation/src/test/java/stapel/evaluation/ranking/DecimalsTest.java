package stapel.evaluation.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class DecimalsTest {

  @Test
  void russianHasACommaAndCodesKeepTheirPoints() {
    String line = "E1.2: (3·5 + 4.25) / 2 = 2.8; -0.5 ≈ 68/15, пункт 4.2.1, 2.7.";
    assertEquals(
        "E1.2: (3·5 + 4,25) / 2 = 2,8; -0,5 ≈ 68/15, пункт 4.2.1, 2,7.",
        Decimals.in(Locale.forLanguageTag("ru"), line));
    assertEquals(line, Decimals.in(Locale.ENGLISH, line));
  }
}
