package stapel.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** Two windows, two submits, and a browser without scripts. */
@Order(50)
@ExtendWith(Running.class)
class TwiceE2E {

  @Test
  @Order(1)
  void theSecondEditorSeesBothTexts(Server server) {
    try (Person first = server.person();
        Person second = server.person()) {
      String edit =
          "/c/intake.edit-programme?subject="
              + programme(first.signIn("operator@demo.stapel.example"));
      second.signIn("admin@demo.stapel.example").open(edit);
      first.open(edit).type("summary.ru", "Текст первого.").submit();
      second.type("summary.ru", "Текст второго.").press(By.cssSelector("form.form button.primary"));
      second.sees("изменил кто-то другой").sees("Текст первого.").checks();
      assertEquals("Текст второго.", second.field("summary.ru").getDomProperty("value"));
    }
  }

  @Test
  @Order(2)
  void aSecondSubmitWithTheSameKeyExecutesOnce(Server server) {
    try (Person operator = server.person()) {
      operator.signIn("operator@demo.stapel.example").open("/c/intake.create-programme");
      operator
          .pick("region", "Калужская область")
          .type("title.ru", "Дважды")
          .type("title.en", "Twice");
      String form =
          "_token="
              + value(operator, "_token")
              + "&_key="
              + value(operator, "_key")
              + "&region="
              + value(operator, "region")
              + "&title.ru="
              + encoded("Дважды")
              + "&title.en=Twice";
      int first = operator.post("/c/intake.create-programme", form).status();
      assertEquals(first, operator.post("/c/intake.create-programme", form).status());
      assertEquals(1, operator.open("/d/intake.programmes?q=Дважды").rows().size());
    }
  }

  @Test
  @Order(3)
  void formsWorkWithoutScripts(Server server) {
    try (Person operator = server.withoutScripts()) {
      operator.signIn("operator@demo.stapel.example").open("/d/intake.programmes");
      operator.open("/c/intake.create-programme").pick("region", "Калужская область");
      operator.type("title.ru", "Без сценариев").type("title.en", "Plain").submit();
      operator.open("/d/intake.programmes").sees("Без сценариев");
      operator.open("/c/evaluation.add-criterion").press("Ещё строка");
      assertEquals(true, operator.has(By.name("criterion.anchors.2.score")));
      operator
          .open("/d/intake.applications")
          .type("q", "state:withdrawn")
          .submitSearch()
          .sees("отозвана");
      operator
          .open("/")
          .press("English")
          .sees("Applications")
          .press("Русский")
          .press("Выйти")
          .sees("Пароль");
    }
  }

  private static String programme(Person person) {
    String address =
        person
            .open("/d/intake.programmes")
            .one(By.partialLinkText("Всероссийский акселератор"))
            .getDomAttribute("href");
    return "intake.programmes/"
        + address.substring(address.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
  }

  private static String value(Person person, String name) {
    return encoded(person.driver().findElement(By.name(name)).getDomProperty("value"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
