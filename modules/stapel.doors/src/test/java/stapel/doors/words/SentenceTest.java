package stapel.doors.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentenceTest {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final String APPLICATIONS =
      "{0,plural,=0{нет заявок} one{# заявка} few{# заявки} many{# заявок} other{# заявки}} в «{1}»";

  @Test
  void russianFormsFollowTheSamplesOfCldr() {
    assertEquals(
        List.of("one", "few", "few", "many", "many", "many", "one", "few", "many", "one"),
        List.of(1, 2, 4, 0, 5, 11, 21, 22, 112, 1001).stream()
            .map(n -> Plural.category(n, RUSSIAN))
            .toList());
    assertEquals("other", Plural.category(new BigDecimal("1.5"), RUSSIAN));
    assertEquals("one", Plural.category(1, Locale.ENGLISH));
    assertEquals("other", Plural.category(1_000_001, Locale.ENGLISH));
  }

  @Test
  void pluralsStandInsideOtherWords() {
    assertEquals("1\u00a0001 заявка в «А»", Sentence.format(APPLICATIONS, RUSSIAN, 1001, "А"));
    assertEquals("12 заявок в «{0}»", Sentence.format(APPLICATIONS, RUSSIAN, 12, "{0}"));
    assertEquals("нет заявок в «Б»", Sentence.format(APPLICATIONS, RUSSIAN, 0, "Б"));
  }

  @Test
  void decimalsKeepTheirPlaces() {
    assertEquals("7,50", Sentence.format("{0}", RUSSIAN, new BigDecimal("7.50")));
    assertEquals("1\u00a0234.5", Sentence.format("{0}", Locale.ENGLISH, new BigDecimal("1234.5")));
  }
}
