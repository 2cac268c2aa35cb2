package stapel.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** A call in another zone than the server's: what is typed is kept, and times are the call's. */
@Order(45)
@ExtendWith(Running.class)
class EntryE2E {
  private static final ZoneId OMSK = ZoneId.of("Asia/Omsk");

  @TempDir Path folder;

  @Test
  void whatIsTypedSurvivesAClosedPageAndTimesAreTheCalls(Server server) {
    try (Person operator = server.person()) {
      operator.signIn("operator@demo.stapel.example");
      String call = call(operator);
      typedIsKept(operator, call);
      rowsSetAsideTellAll(operator, call);
      formsBeginWithWhatHolds(operator, call);
    }
    try (Person operator = server.phone()) {
      operator
          .signIn("operator@demo.stapel.example")
          .open("/d/intake.calls")
          .press("Отбор в Омске");
      operator.checks().sees("МСК+3");
      assertEquals(
          true,
          operator
              .driver()
              .executeScript(
                  "const t = document.querySelector('.timeline');"
                      + "return t.scrollWidth <= t.clientWidth"
                      + " && document.documentElement.scrollWidth === 390"));
    }
  }

  private static String call(Person operator) {
    operator.open("/c/intake.create-programme").pick("region", "Калужская область");
    operator.type("title.ru", "Сибирь").type("title.en", "Siberia").submit();
    operator.open("/c/intake.create-call").pick("programme", "Сибирь");
    operator
        .type("number", "omsk_" + Long.toString(System.nanoTime(), 36))
        .type("title.ru", "Отбор в Омске")
        .type("title.en", "Omsk");
    LocalDateTime now = LocalDateTime.now(OMSK).truncatedTo(ChronoUnit.MINUTES);
    operator.set("opens", now.minusDays(2).toString()).set("closes", now.plusDays(2).toString());
    operator.choose("zone", "Asia/Omsk").choose("currency", "RUB").submit();
    operator.open("/d/intake.calls");
    String call = Person.id(operator.one(By.linkText("Отбор в Омске")).getDomAttribute("href"));
    for (String command : List.of("intake.publish-call", "intake.open-call")) {
      operator.open("/c/" + command + "?subject=intake.calls/" + call).submit();
    }
    return call;
  }

  private static void typedIsKept(Person operator, String call) {
    String entry = "/v/intake.entry?scope=" + call;
    operator.open(entry).checks().sees("МСК+3").misses("не закончили");
    operator.type("title", "Ткачи Омска").type("inn", "7707");
    operator.await(
        "it is saved",
        () -> operator.texts("[data-saved]").stream().anyMatch(s -> s.startsWith("сохранено")));

    operator.open("/d/intake.applications?scope=" + call).misses("Ткачи");
    operator.open(entry).sees("не закончили").checks();
    assertEquals("", operator.field("title").getDomProperty("value"), "a fresh form");
    operator.press(By.partialLinkText("Ткачи Омска"));
    assertEquals("Ткачи Омска", operator.field("title").getDomProperty("value"));
    assertEquals("7707", operator.field("inn").getDomProperty("value"));

    LocalDateTime received = LocalDateTime.now(OMSK).minusHours(5).truncatedTo(ChronoUnit.MINUTES);
    operator.type("inn", "7707083893").set("submitted", received.toString()).submit();
    operator
        .open("/d/intake.applications?scope=" + call)
        .sees(DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").format(received) + " МСК+3");
    operator.open(entry).misses("не закончили");
  }

  private void rowsSetAsideTellAll(Person operator, String call) {
    operator
        .open("/c/intake.upload?openCall=" + call + "&scope=" + call)
        .attach(
            "file",
            Tables.csv(folder, "омск.csv", "номер,Название,ИНН,Сумма", "О-1,,7707083890,много"))
        .submit();
    operator.open("/d/intake.imports?scope=" + call).press("омск.csv");
    operator.one(By.cssSelector("input[name=mode][value=set-aside]")).click();
    operator.press("Применить");
    operator.open("/d/intake.imports?scope=" + call).press("омск.csv");
    operator.press("Отложенные строки заявок").press("2").checks();
    assertEquals(
        List.of("нет названия", "контрольная цифра ИНН не сходится", "сумма записана неверно"),
        operator.texts("p.error"));
    operator.type("cells.Название", "Лён Омска").type("cells.ИНН", "7707083893");
    operator.press("Исправить и внести");
    assertEquals(List.of("«много» не читается как сумма."), operator.texts("p.error"));
    assertEquals("Лён Омска", operator.field("cells.Название").getDomProperty("value"));
    operator.type("cells.Сумма", "120000").press("Исправить и внести");
    operator.open("/d/intake.applications?scope=" + call).sees("Лён Омска");
  }

  private static void formsBeginWithWhatHolds(Person operator, String call) {
    operator.open("/c/evaluation.add-criterion?call=" + call + "&scope=" + call);
    operator.pick("call", "Отбор в Омске").type("criterion.code", "craft");
    operator.type("criterion.title.ru", "Мастерство").type("criterion.title.en", "Craft");
    operator.type("criterion.weight", "1").type("criterion.lowest", "1");
    operator.type("criterion.highest", "5").type("criterion.anchors.0.score", "1");
    operator.type("criterion.anchors.0.words.ru", "слабо");
    operator.type("criterion.anchors.0.words.en", "weak").submit();
    operator.open("/d/evaluation.criteria?scope=" + call).press("Мастерство");
    operator.press("Изменить критерий").checks();
    assertEquals("craft", operator.field("criterion.code").getDomProperty("value"));
    assertEquals("слабо", operator.field("criterion.anchors.0.words.ru").getDomProperty("value"));
    operator.type("criterion.weight", "2").submit();
    operator.open("/d/evaluation.criteria?scope=" + call).press("Мастерство");
    operator.press("Изменить критерий");
    assertEquals("слабо", operator.field("criterion.anchors.0.words.ru").getDomProperty("value"));

    operator.open("/v/intake.call?call=" + call).press("Задать правило рейтинга").checks();
    operator.type("minExperts", "2").type("places", "7").type("floor", "2,5").submit();
    operator.open("/v/intake.call?call=" + call).press("Задать правило рейтинга");
    assertEquals("2", operator.field("minExperts").getDomProperty("value"));
    assertEquals("7", operator.field("places").getDomProperty("value"));
    assertEquals("2.5", operator.field("floor").getDomProperty("value"));
    assertTrue(operator.texts("select[name=aggregate] option:checked").contains("среднее"));
    operator.type("floor", "").submit();
    operator.open("/v/intake.call?call=" + call).press("Задать правило рейтинга");
    assertEquals("", operator.field("floor").getDomProperty("value"), "no floor any more");
    assertEquals("7", operator.field("places").getDomProperty("value"));
  }
}
