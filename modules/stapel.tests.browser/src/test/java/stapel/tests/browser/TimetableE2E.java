package stapel.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The operator moves a session on the timetable, is shown clashes first, and takes it back. */
@Order(45)
@ExtendWith(Running.class)
class TimetableE2E {
  private static final By CARD = By.cssSelector(".session[data-movable] a.grab");

  private static String place(Person operator, String team) {
    return operator
        .one(By.xpath("//a[contains(@class, 'grab') and text()='" + team + "']/ancestor::td"))
        .getDomAttribute("aria-label");
  }

  /** The line is not there while nothing is said. */
  private static void told(Person operator, String words) {
    operator.await(words, () -> String.join("", operator.texts("#board-status")).contains(words));
  }

  @Test
  void aSessionIsDraggedPastAClashAndTheMoveIsUndone(Server server) {
    try (Person operator = server.person()) {
      operator.signIn("operator@demo.stapel.example").open("/v/mentoring.timetable").checks();
      String team = operator.one(CARD).getText();
      String before = place(operator, team);
      Actions hand = new Actions(operator.driver());
      hand.clickAndHold(operator.one(CARD)).moveByOffset(20, 20).moveByOffset(5, 5).perform();
      operator.await("marks", () -> operator.has(By.cssSelector("td.can")));
      List<WebElement> clashes = operator.driver().findElements(By.cssSelector("td.clash.busy"));
      assertTrue(!clashes.isEmpty(), "hours that others have");
      for (WebElement clash : clashes) {
        String why = clash.getDomAttribute("data-why");
        assertTrue(why.startsWith("наставник занят: ") || why.equals("встреча сейчас здесь"), why);
      }
      WebElement taken = clashes.get(1);
      hand.moveToElement(taken).release().perform();
      told(operator, taken.getDomAttribute("aria-label") + ": наставник занят");
      assertEquals(before, place(operator, team), "a clash moves nothing");

      hand.clickAndHold(operator.one(CARD)).moveByOffset(20, 20).moveByOffset(5, 5).perform();
      operator.await("marks", () -> operator.has(By.cssSelector("td.can")));
      WebElement free = operator.one(By.cssSelector("td.can"));
      String after = free.getDomAttribute("aria-label");
      hand.moveToElement(free).release().perform();
      told(operator, "Перенесена: " + after);
      assertEquals(after, place(operator, team));
      operator.checks();

      operator.one(By.cssSelector("#board-status button")).click();
      told(operator, "Перенос отменён.");
      assertEquals(before, place(operator, team));
      operator.open("/v/mentoring.timetable");
      assertEquals(before, place(operator, team), "the server has it so");
    }
  }

  @Test
  void theKeyboardDoesTheSameAndSoDoesAPlainForm(Server server) {
    try (Person operator = server.person()) {
      operator.signIn("operator@demo.stapel.example").open("/v/mentoring.timetable");
      String team = operator.one(CARD).getText();
      String before = place(operator, team);
      operator.tabTo("a session", thing -> team.equals(thing.getText())).keys(Keys.ENTER);
      operator.await("marks", () -> operator.has(By.cssSelector("td.can")));
      operator.keys(Keys.ARROW_DOWN);
      told(operator, "наставник занят");
      operator.keys(Keys.ESCAPE);
      told(operator, "Встреча осталась на месте.");

      operator.open(operator.one(CARD).getDomAttribute("href")).checks();
      operator.press("Перенести").misses("Не получилось");
      String after = place(operator, team);
      assertTrue(!after.equals(before), after);
      operator.open(operator.one(CARD).getDomAttribute("href"));
      String hour =
          operator.one(By.xpath("//select[@name='to']//option[1]")).getDomAttribute("value");
      assertTrue(!hour.isEmpty(), "the hour it came from is offered again");
    }
  }
}
