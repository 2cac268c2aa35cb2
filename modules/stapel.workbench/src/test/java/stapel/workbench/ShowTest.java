package stapel.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stapel.api.Messages;
import stapel.api.Money;

class ShowTest {

  private static final Messages KEYS =
      new Messages() {
        @Override
        public String text(Locale language, String key, Object... arguments) {
          return key;
        }

        @Override
        public Optional<String> find(Locale language, String key, Object... arguments) {
          return Optional.of(key);
        }
      };

  private static Show show(String language) {
    return new Show(new Words(KEYS, Locale.forLanguageTag(language)), ZoneId.of("Europe/Moscow"));
  }

  @Test
  void writesDatesAsEachLanguageDoes() {
    assertEquals("21.11.2026", show("ru").value(LocalDate.of(2026, 11, 21)));
    assertEquals("21 Nov 2026", show("en").value(LocalDate.of(2026, 11, 21)));
  }

  @Test
  void writesATitleThatIsALocalMomentAsEachLanguageDoes() {
    assertEquals("06.12.2026\u00a010:00", show("ru").title("2026-12-06 10:00"));
    assertEquals("31 Dec 2026\u00a010:00", show("en").title("2026-12-31 10:00"));
    assertEquals("2026-12-06", show("ru").title("2026-12-06"));
    assertEquals("2026-02-30 10:00", show("ru").title("2026-02-30 10:00"));
    assertEquals("7", show("ru").title(7L));
  }

  @Test
  void namesTheZoneOfAMoment() {
    Instant moment = Instant.parse("2026-11-20T21:03:00Z");
    assertEquals("21.11.2026\u00a000:03\u00a0МСК", show("ru").value(moment));
    assertEquals("21 Nov 2026\u00a000:03\u00a0MSK", show("en").value(moment));
  }

  @Test
  void namesOtherZonesByTheirDistance() {
    Instant moment = Instant.parse("2026-07-20T21:03:00Z");
    assertEquals("21.07.2026\u00a001:03\u00a0МСК+1", show("ru").in("Europe/Samara").value(moment));
    assertEquals(
        "20 Jul 2026\u00a023:03\u00a0MSK\u22121",
        show("en").in("Europe/Kaliningrad").value(moment));
    assertEquals("20.07.2026\u00a023:03\u00a0UTC+2", show("ru").in("Europe/Berlin").value(moment));
  }

  @Test
  void namesAZoneToChooseByItsCity() {
    assertEquals("zone.Europe/Moscow, МСК (UTC+3)", show("ru").zonePlace("Europe/Moscow"));
    assertEquals("zone.Asia/Omsk, MSK+3 (UTC+6)", show("en").zonePlace("Asia/Omsk"));
    assertEquals("zone.Europe/Minsk (UTC+3)", show("ru").zonePlace("Europe/Minsk"));
    assertEquals("Kolkata, Asia (UTC+5:30)", show("ru").zonePlace("Asia/Kolkata"));
    assertEquals("New York, America (UTC\u22125)", show("en").zonePlace("America/New_York"));
    assertEquals("UTC", show("ru").zonePlace("UTC"));
    assertEquals("Nowhere", show("ru").zonePlace("Nowhere"));
  }

  @Test
  void groupsNumbersWithoutABreak() {
    assertEquals("3\u00a0240", show("ru").value(3240L));
    assertEquals("4,1667", show("ru").value(new BigDecimal("4.166666")));
    assertEquals(
        "1\u00a0250\u00a0₽", show("ru").value(new Money(125_000, Currency.getInstance("RUB"))));
    assertEquals("12.50\u00a0₽", show("en").value(new Money(1_250, Currency.getInstance("RUB"))));
  }
}
