package stapel.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** The operator turns marks into a decision. It ends the demo's call, so it comes last. */
@Order(90)
@ExtendWith(Running.class)
class RankingE2E {
  private static final String CALL = "Отбор регионов 2026 (учебный)";
  private static final By SEND = By.cssSelector("form.form button.primary");
  private static final By APPLY =
      By.cssSelector("form.form button.primary, form.form button.danger");

  @Test
  void fromProgressToADecisionAppliedAtOnce(Server server) {
    try (Person operator = server.person()) {
      operator.signIn("operator@demo.stapel.example").open("/v/evaluation.progress").checks();
      operator.press(CALL);
      operator.sees("По экспертам").sees("По заявкам");
      operator.press("Рассчитать рейтинг").checks();
      operator.sees("Предварительный рейтинг.");
      List<List<String>> places = operator.rows();
      assertTrue(places.size() > 45, () -> places.size() + " places");
      String ranking = operator.path().replaceAll(".*ranking=", "").replaceAll("&.*", "");

      Download sheet = operator.download(href(operator, "XLSX"));
      assertEquals(200, sheet.status());
      assertTrue(sheet.zip(), "an XLSX is a ZIP");
      Download text = operator.download(href(operator, "CSV"));
      assertEquals(200, text.status());
      assertTrue(text.text().startsWith("\uFEFF"), "Excel needs the mark of order");
      assertEquals(places.size(), text.text().strip().lines().count() - 1, "rows in " + ranking);

      operator.press("Версия для печати").checks().sees("Предварительный рейтинг.");
      operator.driver().navigate().back();
      String page = operator.path();
      operator.press("Рисунки и согласие").checks().sees("Лист, который решает черту");
      operator.driver().navigate().back();
      operator.open(page);

      operator.press("Подготовить решение").sees("решение подготовлено").checks();
      operator.press("Применить решение").checks();
      operator.press(APPLY).sees("истов").sees("Рейтинг №");
      operator.type("despiteMissing", "Срок решения наступил.").press(APPLY);
      operator.open("/d/evaluation.rankings").sees("решение подготовлено");

      operator.open("/d/intake.calls").press(CALL);
      operator.press(By.partialLinkText("Решение по рейтингу"));
      operator.sees("Применить решение");
      operator.open("/d/intake.calls").press(CALL).press("Критерии");
      assertEquals(List.of("Отборы"), operator.texts(".subbar [aria-current]"));
      operator.driver().navigate().back();
      operator.press("Задать правило рейтинга").checks();
      operator.choose("rounding", "HALF_UP").choose("ties.0.by", "SUBMITTED_AT");
      operator.press(SEND).sees("до скольких знаков").checks();
      operator.type("decimals", "6").submit();
      operator.open("/v/evaluation.progress").press(CALL).press("Рассчитать рейтинг");
      operator.misses("по жребию, порядок").sees("раньше подана");
      operator.press("Подготовить решение").press("Применить решение");
      operator.type("_confirm", operator.texts("#confirm-help strong").get(0));
      operator.type("despiteMissing", "Срок решения наступил.").press(APPLY);
      operator.sees("решение применено").checks();
      operator.open("/d/intake.applications?q=state:shortlisted").sees("отобрана").checks();
      operator.open("/d/intake.applications?q=state:rejected").sees("отклонена");
      operator.open("/d/intake.calls").sees("итоги подведены");
      operator.press(CALL).sees("отобрано").sees("отклонено").checks();
    }
  }

  private static String href(Person person, String words) {
    return person.one(Person.named(words)).getDomAttribute("href");
  }
}
