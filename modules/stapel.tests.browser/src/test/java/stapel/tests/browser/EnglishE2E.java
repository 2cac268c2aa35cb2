package stapel.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** Every page a person reaches from home speaks the language that was chosen. */
@Order(30)
@ExtendWith(Running.class)
class EnglishE2E {
  /** A message key; the mail domain list.ru, a value of a setting, only looks like one. */
  private static final Pattern KEY =
      Pattern.compile(
          "\\b(?!list\\.ru\\b)(?:intake|experts|evaluation|access|audit|doors|store|reference|perspective|form|list|problem)"
              + "\\.[a-z_-]+(?:\\.[A-Za-z_-]+)*\\b");

  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}{3,}");

  @Test
  @Order(1)
  void noPageOfTheOperatorShowsAKey(Server server) {
    try (Person operator = server.person()) {
      operator.signIn("operator@demo.stapel.example");
      List<String> places = places(operator);
      for (String place : places) {
        assertEquals(List.of(), keys(operator.open(place)), place + " in Russian");
      }
      operator.open("/").press("English");
      assertEquals("en", operator.driver().findElement(By.tagName("html")).getDomAttribute("lang"));
      for (String place : places) {
        assertEquals(List.of(), keys(operator.open(place)), place + " in English");
        operator.checks();
        // A label may show data too, beside its own words, which stay.
        operator
            .driver()
            .executeScript(
                "document.querySelectorAll('label [translate=no]').forEach(data => data.remove())");
        assertEquals(
            List.of(),
            found(
                CYRILLIC,
                String.join(
                    " ",
                    operator.texts("h1, th:not([translate=no]), nav, label, button:not([lang])"))),
            place);
      }
      operator.press("Русский");
    }
  }

  @Test
  @Order(2)
  void noFormOfTheOperatorShowsAKey(Server server) {
    try (Person operator = server.person()) {
      operator.signIn("operator@demo.stapel.example");
      for (String command :
          List.of(
              "intake.create-programme",
              "intake.create-call",
              "intake.add-field",
              "intake.enter-application",
              "intake.upload",
              "experts.add-expert",
              "experts.import-assignments",
              "experts.invite-experts",
              "experts.find-conflicts",
              "experts.propose-assignment",
              "evaluation.add-criterion",
              "evaluation.set-rule")) {
        operator.open("/c/" + command);
        assertEquals(List.of(), keys(operator), command);
        operator.checks();
      }
    }
  }

  private static List<String> places(Person person) {
    return person.driver().findElements(By.cssSelector("ul.shelf a")).stream()
        .map(link -> link.getDomAttribute("href"))
        .toList();
  }

  private static List<String> keys(Person person) {
    return found(KEY, person.text());
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group()).distinct().toList();
  }
}
