package stapel.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** An administrator without a programmer: a module comes, goes and comes back. */
@Order(90)
@ExtendWith(Running.class)
class ModulesE2E {

  private static final String VISITS = "Выезды на площадки";

  @Test
  void looksAtAPlanInstallsRemovesAndGoesBack(Server server) {
    try (Person administrator = server.person()) {
      administrator.signIn("admin@demo.stapel.example").open("/modules").checks();
      administrator.type("q", "выезды").submitSearch();
      assertEquals(List.of("stapel.sample.visits"), administrator.texts("ul.modules code"));
      administrator
          .press(VISITS)
          .sees("ключом поставки")
          .sees("выполнять «Вписать выезд»")
          .checks();
      assertTrue(administrator.has(By.cssSelector(".pictures img")), "the module's own picture");

      administrator.press("Установить…").checks();
      administrator.sees("Пока ничего не изменилось").sees("Страницы: Календарь выездов");
      administrator
          .sees("Колонки: Последний выезд, Выездов")
          .sees("К нынешнему профилю можно будет");
      administrator.press("Установить").sees("Готово. Теперь работает профиль").checks();
      assertEquals("Установка: " + VISITS, current(administrator));
      administrator.press("Выезды").sees("Календарь выездов");
      switchesOffAndOn(administrator);

      administrator.open("/v/provisioning.module?name=stapel.sample.visits").press("Убрать…");
      administrator.sees("Данные останутся").checks().press("Убрать").sees("Убрано: " + VISITS);
      assertTrue(
          administrator.open("/d/sample.visits").text().contains("нет"), administrator::text);

      administrator.open("/v/provisioning.history").press("Вернуться…").sees("Календарь выездов");
      administrator.press("Вернуться").sees("Добавлено: " + VISITS);
      administrator.open("/v/provisioning.plan?change=revert&name=1").press("Вернуться");
      assertEquals("Возврат к профилю 1", current(administrator));

      administrator.open("/v/provisioning.plan?change=install&name=stapel.none").checks();
      administrator.sees("Модуля stapel.none нет ни в одном хранилище");
    }
    try (Person phone = server.phone()) {
      phone.signIn("admin@demo.stapel.example").open("/modules").checks();
      phone.open("/v/provisioning.history").checks();
    }
  }

  private static void switchesOffAndOn(Person administrator) {
    administrator
        .open("/v/provisioning.module?name=stapel.sample.visits")
        .sees("Работает во всех регионах")
        .press("Выключить в регионе")
        .sees("Модуль «" + VISITS + "» выключен: ")
        .sees("Выключен в регионах")
        .checks();
    administrator.press("Включить").sees("снова включён").sees("Работает во всех регионах");
  }

  /** What made the profile that runs. */
  private static String current(Person administrator) {
    return administrator.texts("tr.here td.lead").get(0);
  }
}
