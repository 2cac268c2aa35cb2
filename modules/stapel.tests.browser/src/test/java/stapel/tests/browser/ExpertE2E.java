package stapel.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** An expert scores at a phone by keyboard. */
@Order(20)
@ExtendWith(Running.class)
class ExpertE2E {
  private static final String EXPERT = "e07@demo.stapel.example";
  private static final String SCORING = "/v/evaluation.scoring";

  @Test
  @Order(1)
  void seesOnlyOwnApplicationsAndNotWhoseTheyAre(Server server) {
    try (Person expert = server.phone()) {
      expert.signIn(EXPERT).checks();
      expert
          .open("/d/intake.applications")
          .checks()
          .sees("6 заявок")
          .misses("АО ")
          .misses("Республика");
      expert.open("/d/experts.assignments").checks().sees("6 назначений").misses("E08");
      assertTrue(
          expert.has(By.cssSelector("td[data-label='Назначена, МСК']")),
          "a phone shows no headings, and a moment has its zone");
      expert
          .open("/d/intake.applications?cols=number,organisation,title")
          .misses("АО ")
          .misses("туризм");
      expert.open("/d/access.accounts").sees("Такой страницы нет");
      expert.open("/v/evaluation.progress").misses("По экспертам");
      assertEquals(
          390L, expert.driver().executeScript("return document.documentElement.scrollWidth"));
      navigates(expert);
    }
  }

  /** What leads elsewhere stands behind one button, which a keyboard opens and closes. */
  private static void navigates(Person expert) {
    expert.open(SCORING).misses("Справка");
    Object height =
        expert.driver().executeScript("return document.querySelector('header').offsetHeight");
    assertTrue((Long) height <= 60, () -> "a header of " + height + " px");
    expert.tabTo("the menu", e -> e.getText().equals("Меню")).keys(Keys.ENTER);
    expert.sees("Справка").sees("Приглашения").checks();
    expert.keys(Keys.ESCAPE);
    expert.misses("Справка");
    expert.keys(Keys.ENTER);
    activate(expert, "Приглашения");
    assertEquals(List.of("Приглашения"), expert.texts("h1"));
  }

  @Test
  @Order(2)
  void declaresScoresSavesLeavesComesBackAndSubmits(Server server) {
    try (Person expert = server.phone()) {
      expert.signIn(EXPERT).open(SCORING).checks().sees("3 из 6").sees("Ждут вас");
      activate(expert, "Следующая заявка");
      expert.sees("конфликта интересов").misses("Стратегия и препятствия").checks();
      activate(expert, "Конфликта интересов нет — открыть");
      expert.sees("Стратегия и препятствия").misses("АО ").checks();
      String sheet = expert.path();

      assertEquals(
          "цель, цифры, сроки и ответственные, риски названы",
          anchors(expert, 0).get(2),
          "what a mark means is read before it is chosen");
      expert.keys("4");
      assertEquals(List.of("4"), marks(expert), "the first criterion without a mark gets it");
      score(expert, 1, "2");
      score(expert, 0, "5");
      score(expert, 0, "4");
      expert.await(
          "it is saved",
          () -> expert.texts("[data-saved]").stream().anyMatch(s -> s.startsWith("сохранено")));
      expert.checks();

      expert.open(SCORING).open(sheet);
      assertEquals(List.of("4", "2"), marks(expert));

      score(expert, 2, "5");
      expert.keys(Keys.chord(Keys.CONTROL, Keys.ENTER));
      expert.await(
          "a mark below 3 asks for words", () -> expert.has(By.cssSelector(".criterion .error")));
      expert.checks().sees("Стратегия и препятствия");
      assertEquals(List.of("Поясните оценку ниже 3."), expert.texts(".criterion .error"));
      assertEquals("true", expert.field("marks.1.remark").getDomAttribute("aria-invalid"));
      assertEquals(List.of("4", "2", "5"), marks(expert), "nothing typed is lost");
      expert.tabTo("the remark", e -> "remark1".equals(e.getDomAttribute("id")));
      expert.keys("Предприятия подтвердили участие только на словах.");
      expert.await(
          "it is saved",
          () -> expert.texts("[data-saved]").stream().anyMatch(s -> s.startsWith("сохранено")));
      assertEquals(List.of("4", "2", "5"), marks(expert));
      Object page = expert.page();
      expert.keys(Keys.chord(Keys.CONTROL, Keys.ENTER));
      expert.leads("Ctrl+Enter", page);
      expert.open(SCORING).sees("4 из 6");
    }
  }

  @Test
  @Order(3)
  void seesBothTextsWhenAnotherWindowSavedMeanwhile(Server server) {
    try (Person expert = server.phone();
        Person elsewhere = server.phone()) {
      expert.signIn(EXPERT).open(SCORING);
      activate(expert, "Следующая заявка");
      activate(expert, "Конфликта интересов нет — открыть");
      String sheet = expert.path();
      elsewhere.signIn(EXPERT).open(sheet).type("remark", "Слова второго окна");
      elsewhere.await(
          "it is saved",
          () -> elsewhere.texts("[data-saved]").stream().anyMatch(s -> s.startsWith("сохранено")));
      expert.type("remark", "Слова первого окна");
      expert.press(By.cssSelector(".work button.primary"));
      expert.sees("изменён в другом окне").sees("Слова второго окна").checks();
      assertEquals("Слова первого окна", expert.field("remark").getDomProperty("value"));
      score(expert, 0, "3");
      score(expert, 1, "4");
      score(expert, 2, "3");
      expert.press(By.cssSelector(".work button.primary"));
      expert.open(SCORING).sees("5 из 6");
    }
  }

  @Test
  @Order(4)
  void correctsASubmittedSheetWithAReason(Server server) {
    try (Person expert = server.phone()) {
      expert.signIn(EXPERT).open(SCORING);
      String done =
          expert.one(By.xpath("//h2[.='Сданы']/following::a[@class='rowlink']")).getText();
      expert.press(done).sees("Лист сдан").checks();
      activate(expert, "Исправить с указанием причины");
      expert.checks();
      activate(expert, "Сдать исправленный лист");
      expert.sees("одно место требует внимания").checks();
      assertEquals(1, expert.texts(".note.bad li a[href='#reason']").size(), "it is named");
      expert.tabTo("the reason", e -> "reason".equals(e.getDomAttribute("id")));
      expert.keys("Перечитал приложение.");
      score(expert, 0, "5");
      activate(expert, "Сдать исправленный лист");
      expert.open(SCORING).press(done);
      assertEquals("5", marks(expert).get(0));
      expert.open("/d/evaluation.sheets").checks().sees("заменён").sees("2");
    }
  }

  @Test
  @Order(5)
  void declaresAConflict(Server server) {
    try (Person expert = server.phone()) {
      expert.signIn(EXPERT).open(SCORING);
      activate(expert, "Следующая заявка");
      String sheet = expert.path();
      expert
          .tabTo("the conflict", e -> e.getText().equals("Есть конфликт интересов"))
          .keys(Keys.ENTER);
      expert
          .tabTo("the reason", e -> "reason".equals(e.getDomAttribute("id")))
          .keys("Работал с этой командой.");
      activate(expert, "Сообщить и отказаться от заявки");
      expert.sees("5 из 5").sees("Конфликт интересов записан").checks();
      assertEquals("Не оцениваете", expert.texts("h2").get(expert.texts("h2").size() - 1));
      List<List<String>> rows = expert.rows();
      List<String> left = rows.get(rows.size() - 1);
      assertEquals("конфликт интересов", left.get(1), left::toString);
      expert.open(sheet).sees("Эту заявку вы не оцениваете").misses("Стратегия и препятствия");
      assertTrue(expert.open("/d/experts.assignments").text().contains("конфликт интересов"));
    }
  }

  private static void activate(Person expert, String words) {
    expert.tabTo(words, e -> e.getText().strip().equals(words));
    Object page = expert.page();
    expert.keys(Keys.ENTER);
    expert.leads(words, page);
  }

  /** Reaches a criterion's scale by Tab and presses the number's key. */
  private static void score(Person expert, int criterion, String mark) {
    String name = "marks." + criterion + ".score";
    expert.tabTo(name, e -> name.equals(e.getDomAttribute("name"))).keys(mark);
    assertEquals(
        mark,
        expert.driver().switchTo().activeElement().getDomAttribute("value"),
        "the key chose the mark");
  }

  private static List<String> anchors(Person expert, int criterion) {
    return expert.texts("#criterion" + criterion + " .anchors dd");
  }

  private static List<String> marks(Person expert) {
    return expert.driver().findElements(By.cssSelector("input[type=radio]:checked")).stream()
        .map(mark -> mark.getDomAttribute("value"))
        .toList();
  }
}
