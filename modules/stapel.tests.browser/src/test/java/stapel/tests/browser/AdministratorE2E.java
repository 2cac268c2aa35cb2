package stapel.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** The administrator's work. */
@Order(10)
@ExtendWith(Running.class)
class AdministratorE2E {
  private static final String NEW = "pavel@demo.stapel.example";

  @Test
  @Order(1)
  void addsAnAccountGivesItARoleAndEndsItsSession(Server server) {
    try (Person administrator = server.person();
        Person added = server.person()) {
      administrator.signIn("admin@demo.stapel.example").checks();
      administrator.open("/d/access.accounts").checks().press("Добавить учётную запись").checks();
      administrator
          .type("name", "Павел Петров")
          .type("email", NEW)
          .type("password", Server.PASSWORD);
      administrator.field("keepPassword").click();
      administrator.press("Добавить учётную запись").sees("Теперь выдайте роль");
      administrator.open("/d/access.accounts?q=Павел").press("Павел Петров").checks();

      added.signIn(NEW).misses("Заявки").checks();

      administrator.press("Выдать роль").checks();
      administrator.choose("role", "operator");
      administrator
          .one(By.xpath("//select[@name='scope']/option[contains(., 'Калужская область')]"))
          .click();
      administrator.press("Выдать роль");
      added.open("/").sees("Заявки");

      administrator
          .open("/d/access.sessions")
          .press(By.xpath("//tr[contains(., 'Павел Петров')]//a[@class='rowlink']"));
      administrator.press("Завершить сеанс").checks();
      confirm(administrator, "Завершить сеанс");
      assertTrue(added.open("/").path().startsWith("/login"), "the session is over");
    }
  }

  private static void confirm(Person person, String verb) {
    if (person.has(By.name("_confirm"))) {
      person.type("_confirm", person.texts("#confirm-help strong").get(0));
    }
    person.press(verb);
  }

  @Test
  @Order(2)
  void changesAPreference(Server server) {
    try (Person administrator = server.person()) {
      administrator.signIn("admin@demo.stapel.example").open("/preferences").checks();
      By minutes =
          By.xpath(
              "//label[normalize-space()='Сеанс без обращений, минут']/..//input[@name='values']");
      administrator.one(minutes).clear();
      administrator.one(minutes).sendKeys("2");
      administrator.one(minutes).submit();
      administrator.await(
          "a refusal names the bounds", () -> administrator.has(By.cssSelector("p.error")));
      administrator.sees("1440");
      administrator.open("/preferences");
      administrator.one(minutes).clear();
      administrator.one(minutes).sendKeys("300");
      administrator.one(minutes).submit();
      administrator.await(
          "it is stored", () -> administrator.text().contains("Вернуть исходное: 480"));
      assertEquals("300", administrator.one(minutes).getDomProperty("value"));
      administrator.press("Вернуть исходное: 480");
      assertEquals("480", administrator.one(minutes).getDomProperty("value"));
    }
  }

  @Test
  @Order(3)
  void findsTheModulesAWholeAuditLogAndABackup(Server server) {
    try (Person administrator = server.person()) {
      administrator.signIn("admin@demo.stapel.example").open("/modules").checks();
      List<String> names = administrator.texts("ul.modules code");
      assertTrue(
          names.containsAll(List.of("stapel.intake", "stapel.experts", "stapel.evaluation")),
          names::toString);

      administrator.open("/d/audit.lines").checks();
      assertFalse(administrator.rows().isEmpty());
      administrator.press("Проверить журнал").press("Проверить журнал").sees("цел").checks();

      String token =
          administrator
              .driver()
              .findElement(By.cssSelector("meta[name=stapel-token]"))
              .getDomAttribute("content");
      Download backup = administrator.post("/backup", "_token=" + token);
      assertEquals(200, backup.status());
      assertTrue(
          backup.zip() && backup.disposition().startsWith("attachment"), backup::disposition);
    }
  }

  @Test
  @Order(4)
  void anOperatorSetsWhatProgrammesInheritAndAmendsWhatIsFrozen(Server server) {
    By experts = value("Наименьшее число экспертов на заявку");
    try (Person operator = server.person()) {
      operator.signIn("operator@demo.stapel.example").open("/v/settings.sheet").checks();
      operator.one(experts).clear();
      operator.one(experts).sendKeys("51");
      operator.one(experts).submit();
      operator.await("a refusal", () -> operator.has(By.cssSelector("p.error")));
      operator.sees("от 1 до 50");
      operator.one(experts).clear();
      operator.one(experts).sendKeys("4");
      operator.one(experts).submit();
      operator.await("it is set", () -> operator.text().contains("Вернуть: 3"));
      operator.press(By.cssSelector("ul.chips a")).sees("Унаследовано: Калужская область.");
      assertEquals("4", operator.one(experts).getDomProperty("value"));

      operator.press(By.cssSelector("ul.chips a")).sees("Настройки заморожены").checks();
      operator.one(By.cssSelector("details.late summary")).click();
      operator.one(value("Новое значение")).clear();
      operator.one(value("Новое значение")).sendKeys("14");
      operator.type("reason", "Протокол № 7").press("Изменить").sees("причина записана");
      operator.press("История").sees("Протокол № 7").sees("изменено после открытия").checks();

      operator.open("/v/settings.overview").sees("Ниже задано своё").checks();
      operator.press("Вернуть: 3").misses("Вернуть: 3").sees("Это исходное значение.");
    }
  }

  private static By value(String label) {
    return By.xpath("//label[normalize-space()='" + label + "']/..//input[@name='values']");
  }
}
