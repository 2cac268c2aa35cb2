package stapel.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/**
 * The operator moves a session on the timetable, is shown clashes first, and takes it back; a team
 * and a mentor go through their season.
 */
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

  @Test
  void anOperatorLocksASessionFreesItAndWithdrawsAnHour(Server server) {
    LocalDate later = LocalDate.now(ZoneId.of("Europe/Moscow")).plusDays(60);
    String hour = later.format(DateTimeFormatter.ofPattern("dd.MM.yyyy")) + "\u00a008:00";
    By locked = By.xpath("//*[normalize-space()='Закреплена']/following-sibling::*[1]");
    try (Person operator = server.person()) {
      operator.signIn("operator@demo.stapel.example").open("/v/mentoring.timetable");
      operator.press("открыть");
      for (String now : List.of("да", "нет")) {
        operator.press("Закрепить или открепить").submit();
        assertEquals(now, operator.one(locked).getText());
      }
      operator.open("/d/mentoring.mentors").press(By.cssSelector("tbody a"));
      operator.press("Предложить часы").set("date", later.toString()).type("time", "08:00");
      operator.type("length", "60").choose("zone", "Europe/Moscow").submit();
      operator.sees("Предложен 1 час.");
      operator.open("/d/mentoring.hours?q=state:free").press(hour).press("Снять час").submit();
      operator.sees("Час снят.").sees("Часы наставников").misses(hour);
    }
  }

  @Test
  void aTeamWishesSignsUpMovesAndCallsOff(Server server) {
    try (Person team = server.person()) {
      team.signIn("team@demo.stapel.example").open("/v/mentoring.my-wish").checks();
      team.pick("mentors.0", "Ширяев").pick("mentors.1", "Лаптева").type("sessions", "3");
      team.press("Сохранить пожелания");
      assertEquals(
          List.of("Глеб Ширяев (учебный)", "Вера Лаптева"),
          team.texts("[name^='mentors.'] option:checked").subList(0, 2));
      assertEquals("3", team.field("sessions").getDomProperty("value"));

      team.open("/v/mentoring.timetable").checks();
      team.press(By.cssSelector("a.offer")).submit().sees("назначена");
      String session = team.path().replaceAll("\\?.*", "");
      String before = team.texts("h1").get(0);
      team.press("Перенести").checks();
      String mine = team.one(By.cssSelector(".session.held .grab")).getText();
      assertEquals("0-1", mine);
      team.press("Перенести").misses("Не получилось");
      String after = team.open(session).texts("h1").get(0);
      assertTrue(!after.equals(before), after);
      team.press("Отменить встречу").type("reason", "Команда в отъезде").submit();
      team.open(session).sees("отменена").sees("Команда в отъезде");
    }
  }

  @Test
  void aMentorOffersHoursNotesWhoDidNotComeAndGivesFeedback(Server server) {
    LocalDate yesterday = LocalDate.now(ZoneId.of("Europe/Moscow")).minusDays(1);
    String day = yesterday.format(DateTimeFormatter.ofPattern("dd.MM.yyyy")) + "\u00a0";
    try (Person mentor = server.person();
        Person operator = server.person()) {
      mentor.signIn("mentor@demo.stapel.example").open("/v/mentoring.my-mentor-wish");
      mentor.type("dayMost", "4").press("Сохранить пожелания");
      assertEquals("4", mentor.field("dayMost").getDomProperty("value"));
      mentor.open("/v/mentoring.timetable").press("Предложить часы");
      mentor
          .set("date", yesterday.toString())
          .type("time", "17:00")
          .type("length", "60")
          .type("count", "2");
      mentor.choose("zone", "Europe/Moscow").submit();

      operator.signIn("operator@demo.stapel.example");
      for (String[] one : new String[][] {{"17:00", "0-2"}, {"18:00", "0-3"}}) {
        operator.open("/d/mentoring.hours?q=state:free").press(day + one[0]);
        operator.press("Записать команду").pick("application", one[1]).submit();
      }
      mentor.open("/d/mentoring.sessions").press(day + "17:00").press("Отметить итог");
      mentor.choose("outcome", "no_show").submit().sees("команда не пришла");
      mentor.press("Записать заметку").type("remark", "Ждали полчаса.").submit();
      mentor.open("/d/mentoring.sessions").press(day + "18:00").press("Отметить итог");
      mentor.choose("outcome", "held").submit().sees("прошла");
      mentor.press("Дать отзыв").type("mark", "4").type("remark", "Пришли с цифрами.").submit();
      mentor.open("/d/mentoring.notes").sees("Ждали полчаса.");
      mentor.open("/d/mentoring.feedback").sees("Пришли с цифрами.");
    }
  }
}
