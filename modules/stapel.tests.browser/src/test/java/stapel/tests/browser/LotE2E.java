package stapel.tests.browser;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/**
 * A lot that was drawn holds on in a ranking made anew. It comes first: once other journeys have
 * handed in sheets and moved readers, other applications may stand at the cut.
 */
@Order(5)
@ExtendWith(Running.class)
class LotE2E {

  @Test
  void aDrawnLotHoldsOnAndIsVerified(Server server) {
    try (Person operator = server.person()) {
      operator.signIn("operator@demo.stapel.example").open("/v/evaluation.progress");
      operator.press("Отбор регионов 2026 (учебный)").press("Рассчитать рейтинг");
      operator.sees("Предварительный рейтинг.").sees("по жребию, порядок 1").checks();
      operator.open("/d/evaluation.lots").sees("проведён").sees("отозван").checks();
      operator.press(By.cssSelector("tbody a.rowlink")).checks().sees("Вместо отозванного");
      operator.press("Проверить жребий").sees("Жребий проведён так, как закреплён").checks();
    }
  }
}
