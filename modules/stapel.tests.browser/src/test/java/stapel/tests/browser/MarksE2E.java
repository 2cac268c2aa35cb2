package stapel.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Marks from a table come with their experts, and go with them again. */
@Order(25)
@ExtendWith(Running.class)
class MarksE2E {
  private static final String CALL = "Отбор регионов 2026";
  private static final By HOW_FAR = By.cssSelector("form#marks[data-progress] input[name=_key]");

  @TempDir Path folder;

  @Test
  void anImportOfMarksIsUndoneWithAllThatCameWithIt(Server server) {
    try (Person operator = server.person()) {
      operator.signIn("operator@demo.stapel.example");
      List<String> before = counts(operator);
      operator.open("/c/evaluation.upload-marks").pick("call", CALL);
      operator.attach(
          "file",
          Tables.csv(
              folder,
              "гости.csv",
              "application,expert,strategy,readiness,effect",
              "0-1,Гость1,4,5,3",
              "0-2,Гость1,2,2,2"));
      operator.press(By.cssSelector("form.form button.primary"));
      operator
          .open("/d/evaluation.imports")
          .press("гости.csv")
          .sees("нет такого эксперта")
          .sees("Замечания к файлу");
      assertTrue(operator.has(HOW_FAR), "a large file shows how far it is");
      operator.field("newExperts").click();
      operator.press("Проверить ещё раз").misses("нет такого эксперта").checks();
      operator.press("Применить: 2 листа");
      operator.open("/d/experts.experts?q=code:Гость1").sees("1 эксперт");
      operator.open("/d/evaluation.imports").press("гости.csv").sees("применён").checks();
      operator.press("Отменить импорт").submit();
      operator.open("/d/evaluation.imports").sees("отменён");
      assertEquals(before, counts(operator));
    }
  }

  /** How many rows there are of all that an import of marks touches. */
  private static List<String> counts(Person operator) {
    return List.of(
            "experts.experts", "experts.assignments", "evaluation.sheets", "evaluation.marks")
        .stream()
        .map(list -> operator.open("/d/" + list).texts(".listbar .count").get(0))
        .toList();
  }
}
