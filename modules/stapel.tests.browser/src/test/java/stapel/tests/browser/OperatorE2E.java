package stapel.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The operator's way from nothing to a review. */
@Order(40)
@ExtendWith(Running.class)
class OperatorE2E {
  private static final String TITLE = "Отбор ремёсел";

  @TempDir Path folder;

  @Test
  void fromNothingToReview(Server server) {
    try (Person operator = server.person()) {
      operator.signIn("operator@demo.stapel.example");
      String call = call(operator);
      field(operator, call);
      criteria(operator, call);
      rule(operator, call);
      operator.open("/c/intake.publish-call?subject=intake.calls/" + call).submit();
      operator.open("/c/intake.open-call?subject=intake.calls/" + call).submit();

      byHand(operator, call);
      refusedWhole(operator, call);
      setAside(operator, call);
      book(operator, call);
      list(operator, call);
      review(operator, call);
    }
  }

  private static String call(Person operator) {
    operator.open("/c/intake.create-programme").checks();
    operator
        .pick("region", "Калужская область")
        .type("title.ru", "Ремёсла")
        .type("title.en", "Crafts")
        .submit();
    operator.press("Создать отбор").checks();
    By chosen = By.cssSelector("select[name='programme'] option:checked");
    assertEquals("Ремёсла", operator.one(chosen).getText(), "the programme it came from");
    operator
        .type("number", "crafts_26")
        .type("title.ru", TITLE)
        .type("title.en", "Call for crafts");
    LocalDateTime now =
        LocalDateTime.now(ZoneId.of("Europe/Samara")).truncatedTo(ChronoUnit.MINUTES);
    operator.set("opens", now.minusDays(1).toString()).set("closes", now.plusDays(1).toString());
    operator.sees("Москва, МСК (UTC+3)");
    assertEquals("RUB", operator.field("currency").getDomProperty("value"), "what is usual");
    operator.choose("zone", "Europe/Samara").field("blind").click();
    operator.submit();
    operator.open("/d/intake.calls").sees("черновик").checks();
    String address = operator.one(By.linkText(TITLE)).getDomAttribute("href");
    return Person.id(address);
  }

  private static void field(Person operator, String call) {
    operator.open("/c/intake.add-field?openCall=" + call + "&scope=" + call);
    operator
        .type("key", "masters")
        .type("label.ru", "Мастеров в артели")
        .type("label.en", "Masters");
    operator.choose("kind", "number").choose("cells", "content").field("sortable").click();
    operator.submit().sees("Поле добавлено").press("← Поля анкеты").sees("Только");
  }

  private static void criteria(Person operator, String call) {
    for (String title : List.of("Мастерство", "Спрос")) {
      operator
          .open("/c/evaluation.add-criterion?call=" + call + "&scope=" + call)
          .pick("call", TITLE);
      operator.type("criterion.code", title.equals("Спрос") ? "demand" : "craft");
      operator.type("criterion.title.ru", title).type("criterion.title.en", title);
      operator
          .type("criterion.weight", "1,5")
          .type("criterion.lowest", "1")
          .type("criterion.highest", "5");
      operator.type("criterion.anchors.0.score", "1").type("criterion.anchors.0.words.ru", "слабо");
      operator.type("criterion.anchors.0.words.en", "weak");
      operator
          .type("criterion.anchors.1.score", "5")
          .type("criterion.anchors.1.words.ru", "сильно");
      operator.type("criterion.anchors.1.words.en", "strong").submit();
    }
    operator.open("/d/evaluation.criteria?scope=" + call).sees("Мастерство").sees("Спрос");
  }

  private static void rule(Person operator, String call) {
    operator.open("/v/intake.call?call=" + call).press("Задать правило рейтинга");
    operator.type("minExperts", "2").type("places", "3").type("clause", "4.2").submit();
  }

  private static void byHand(Person operator, String call) {
    operator.open("/c/intake.enter-application?openCall=" + call + "&scope=" + call).checks();
    operator
        .type("title", "Гончары Жиздры")
        .type("inn", "7707083890")
        .type("answers", "masters = 7");
    operator.press(By.cssSelector("form.form button.primary"));
    operator.sees("онтрольная цифра").checks();
    assertEquals(
        "Гончары Жиздры", operator.field("title").getDomProperty("value"), "nothing typed is lost");
    operator.type("inn", "7707083893").submit();
  }

  private void refusedWhole(Person operator, String call) {
    upload(
        operator,
        call,
        Tables.csv(
            folder,
            "bad.csv",
            "номер,Название,ИНН,Мастеров в артели",
            "К-1,Кружево Вологды,7707083893,12",
            "К-2,,7707083893,3",
            "К-3,Береста,7707083890,много"));
    operator.sees("bad.csv").sees("нет названия").sees("ответ не число").checks();
    operator.press("Применить").sees("3").sees("4").sees("Ничего не изменено").checks();
    assertEquals(1, count(operator, call), "all or nothing");
    operator.open("/d/intake.imports").press("bad.csv").press("Проверить столбцы");
    operator.sees("Строк с замечаниями").sees("ответ не число");
  }

  private static void setAside(Person operator, String call) {
    operator.open("/d/intake.imports").press("bad.csv");
    if (operator.has(Person.named("Проверить и применить"))) {
      operator.press("Проверить и применить");
    }
    By told = By.cssSelector("form#apply[data-progress] input[name=_key]");
    assertTrue(operator.has(told), "a large file shows how far it is");
    operator.one(By.cssSelector("input[name=mode][value=set-aside]")).click();
    operator.press("Применить");
    assertEquals(2, count(operator, call), "the good row went in");
    operator.open("/d/intake.tasks").sees("нет названия").sees("контрольная цифра ИНН").checks();
  }

  private void book(Person operator, String call) {
    upload(
        operator,
        call,
        Tables.book(
            folder,
            "good.xlsx",
            List.of(
                List.of("Номер", "Название", "Мастеров в артели"),
                List.of("Х-1", "Хохлома", "40"),
                List.of("Х-2", "Жостово", "25"),
                List.of("Х-3", "Палех", "31"))));
    operator.sees("Замечаний нет").press("Применить").sees("3");
    assertEquals(5, count(operator, call));
  }

  private static void list(Person operator, String call) {
    String list = "/d/intake.applications?scope=" + call;
    operator.open(list).sees("Мастеров в артели").checks();
    operator.type("q", "Хохлома").submitSearch().sees("1 заявка").sees("40");
    operator.open(list + "&q=state:submitted").sees("5 заявок").sees("Состояние: подана");
    operator.open(list).press("Мастеров в артели");
    List<String> first = operator.texts("td.lead");
    operator.press("Мастеров в артели");
    assertTrue(!first.equals(operator.texts("td.lead")), "the other way round");
    operator.open("/d/intake.applications").press("Дальше →").checks().press("← Назад");
  }

  private void review(Person operator, String call) {
    for (String name : List.of("Анна Ткач", "Борис Резчик")) {
      operator.open("/c/experts.add-expert?openCall=" + call + "&scope=" + call).type("name", name);
      operator.type("code", name.startsWith("А") ? "A1" : "B1");
      operator
          .type("email", (name.startsWith("А") ? "anna" : "boris") + "@experts.example")
          .submit();
    }
    operator
        .open("/c/intake.close-call?subject=intake.calls/" + call)
        .type("reason", "Все подали.")
        .submit();
    operator.open("/d/intake.calls/" + call).sees("Допустить все поданные");
    operator.open("/v/intake.call?call=" + call).press("Допустить все поданные").submit();
    operator.open("/v/intake.call?call=" + call).misses("Допустить все поданные");
    operator.open("/d/intake.calls/" + call).misses("Допустить все поданные").checks();
    operator.open("/c/intake.begin-review?subject=intake.calls/" + call).submit();

    operator
        .open("/d/intake.applications?scope=" + call + "&q=Хохлома")
        .press(operator.texts("a.rowlink").get(0));
    operator.checks();
    String application = operator.path().replaceAll("\\?.*", "").replaceAll(".*/", "");
    operator
        .open("/c/experts.assign?subject=intake.applications/" + application + "&scope=" + call)
        .checks();
    operator.one(By.cssSelector("input[type=checkbox][name=experts]")).click();
    operator.submit();

    assignments(operator, call, "unknown.csv", "application,expert", "Х-1,B1", "Х-2,Z9");
    operator.sees("Z9").sees("3");
    assignments(
        operator, call, "assignments.csv", "application,expert", "Х-1,B1", "Х-2,A1", "Х-2,B1");
    operator.open("/d/experts.assignments?scope=" + call).sees("4 назначения").checks();
    operator.open("/v/intake.call?call=" + call).checks();
  }

  private void assignments(Person operator, String call, String name, String... lines) {
    operator.open("/c/experts.import-assignments?openCall=" + call + "&scope=" + call);
    operator.attach("file", Tables.csv(folder, name, lines));
    operator.press(By.cssSelector("form.form button.primary"));
  }

  private static void upload(Person operator, String call, Path file) {
    operator
        .open("/d/intake.applications?scope=" + call)
        .press("Загрузить заявки")
        .attach("file", file)
        .submit();
    operator.open("/d/intake.imports").press(file.getFileName().toString());
    if (operator.has(Person.named("Проверить и применить"))) {
      operator.press("Проверить и применить");
    }
    By told = By.cssSelector("form#apply[data-progress] input[name=_key]");
    assertTrue(operator.has(told), "a large file shows how far it is");
  }

  private static int count(Person operator, String call) {
    return operator.open("/d/intake.applications?scope=" + call).rows().size();
  }
}
