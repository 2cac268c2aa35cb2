package stapel.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The operator asks what is possible, is told why it is not, and experts answer. */
@Order(47)
@ExtendWith(Running.class)
class AssigningE2E {
  private static final String TITLE = "Отбор мастерских";

  @TempDir Path folder;

  @Test
  void fromWhatIfToAnExpertWhoAccepts(Server server) {
    try (Person operator = server.person();
        Person expert = server.phone()) {
      operator.signIn("operator@demo.stapel.example");
      String call = call(operator);
      applications(operator, call);
      experts(operator, call);
      review(operator, call);

      String page = "/v/experts.assigning?call=" + call;
      operator.open(page).checks().sees("Заявки, у которых меньше 3 экспертов");
      impossible(operator);
      possible(operator);
      operator.press("Применить предложение").sees("применено").checks();
      List<String> given = pairs(operator, call);
      assertEquals(List.of("М-1,А1", "М-1,Б1", "М-2,А1", "М-2,Б1"), given);
      roundTrip(operator, call, page, given);

      operator.open(page).press("Пригласить экспертов");
      operator.type("words", "Прочтёте две заявки?").submit();
      operator.open(page).sees("2\nприглашения без ответа");
      expert.signIn("e07@demo.stapel.example").open("/v/experts.invited").checks();
      expert.sees(TITLE).sees("Прочтёте две заявки?");
      expert.press(By.xpath("//section[contains(., '" + TITLE + "')]//form[1]//button"));
      expert.checks();
      assertEquals(
          List.of("принято"),
          expert
              .driver()
              .findElements(
                  By.xpath("//section[contains(., '" + TITLE + "')]//span[@class='state done']"))
              .stream()
              .map(state -> state.getText())
              .toList());
      operator.open(page).sees("1\nприглашение без ответа").checks();
    }
  }

  private static String call(Person operator) {
    operator.open("/c/intake.create-programme").pick("region", "Калужская область");
    operator.type("title.ru", "Мастерские").type("title.en", "Workshops").submit();
    operator.open("/c/intake.create-call").pick("programme", "Мастерские");
    operator.type("number", "shops_26").type("title.ru", TITLE).type("title.en", "Call for shops");
    LocalDateTime now =
        LocalDateTime.now(ZoneId.of("Europe/Samara")).truncatedTo(ChronoUnit.MINUTES);
    operator.set("opens", now.minusDays(1).toString()).set("closes", now.plusDays(1).toString());
    operator.choose("zone", "Europe/Samara").choose("currency", "RUB").submit();
    operator.open("/d/intake.calls");
    String call = Person.id(operator.one(By.linkText(TITLE)).getDomAttribute("href"));
    operator.open("/c/intake.publish-call?subject=intake.calls/" + call).submit();
    operator.open("/c/intake.open-call?subject=intake.calls/" + call).submit();
    return call;
  }

  private void applications(Person operator, String call) {
    operator.open("/c/intake.upload?openCall=" + call + "&scope=" + call);
    operator
        .attach(
            "file",
            Tables.csv(folder, "shops.csv", "номер,Название", "М-1,Кузница", "М-2,Мельница"))
        .submit();
    operator.open("/d/intake.imports").press("shops.csv");
    if (operator.has(Person.named("Проверить и применить"))) {
      operator.press("Проверить и применить");
    }
    operator.press("Применить");
  }

  private void experts(Person operator, String call) {
    Path table =
        Tables.csv(
            folder,
            "panel.csv",
            "name,email,code,group,topics",
            "Жанна Зотова,e07@demo.stapel.example,А1,ремёсла,кузница",
            "Борис Мельник,boris@shops.example,Б1,ремёсла,мельница");
    operator.open("/c/experts.import-experts?openCall=" + call + "&scope=" + call);
    operator.attach("file", table).submit();
  }

  private static void review(Person operator, String call) {
    operator.open("/c/intake.close-call?subject=intake.calls/" + call);
    operator.type("reason", "Все подали.").submit();
    operator.open("/c/intake.accept-all?subject=intake.calls/" + call).submit();
    operator.open("/c/intake.begin-review?subject=intake.calls/" + call).submit();
  }

  /** Two applications want four readings; two experts with one each can do two. */
  private static void impossible(Person operator) {
    operator.type("reviews", "2").type("maxLoad", "много");
    operator.press("Посчитать предложение").sees("Нагрузка не больше: ");
    assertEquals("true", operator.field("maxLoad").getDomAttribute("aria-invalid"));
    operator.type("maxLoad", "1");
    operator.press("Посчитать предложение");
    operator
        .sees("Так не получится.")
        .sees(
            "2 заявкам нужны 4 чтения, 2 эксперта без конфликта могут сделать 2: добавьте нагрузку"
                + " ещё на 2 чтения или уменьшите число чтений.")
        .checks();
    assertEquals("1", operator.field("maxLoad").getDomProperty("value"), "nothing typed is lost");
  }

  private static void possible(Person operator) {
    operator.type("maxLoad", "2");
    operator.press("Посчитать предложение");
    operator
        .misses("Так не получится.")
        .sees("Добавляются 4 чтения, забирается 0, остаётся 0.")
        .sees("Нагрузка экспертов от 2 до 2. Сегодня у 2 заявок экспертов меньше, чем нужно.")
        .checks();
    operator.type("quotas.0.atLeast", "3").press("Посчитать предложение");
    operator.sees("её эксперты без конфликта могут сделать 2: добавьте в группу 1 эксперта");
    operator.type("quotas.0.atLeast", "1").press("Посчитать предложение");
    operator.sees("Квоты групп: ремёсла ≥ 1.").press("Показать разницу");
    operator.sees("Оба предложения назначают одних и тех же экспертов.").checks();
  }

  /** The table as it is taken away, as pairs of number and code. */
  private static List<String> pairs(Person operator, String call) {
    String csv = operator.download("/d/experts.assignments.csv?scope=" + call).text();
    List<List<String>> rows =
        Arrays.stream(csv.replace("\ufeff", "").split("\r\n"))
            .map(line -> List.of(line.split(",", -1)))
            .toList();
    int number = rows.get(0).indexOf("Номер");
    int expert = rows.get(0).indexOf("Эксперт");
    return rows.stream()
        .skip(1)
        .map(row -> row.get(number) + "," + row.get(expert))
        .sorted()
        .toList();
  }

  /** What was taken away as a table is undone here and brought back by the same table. */
  private void roundTrip(Person operator, String call, String page, List<String> given) {
    String link = operator.open(page).one(By.linkText("CSV")).getDomAttribute("href");
    String csv = operator.download(link).text();
    operator.open(page).press("Отменить").submit();
    assertEquals(List.of(), pairs(operator, call));
    operator.open(page).press("Загрузить назначения");
    Path file = Tables.csv(folder, "back.csv", csv.replace("\ufeff", "").split("\r\n"));
    operator.attach("file", file);
    operator.press(By.cssSelector("form.form button.primary"));
    assertEquals(given, pairs(operator, call));
  }
}
