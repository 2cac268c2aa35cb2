package stapel.evaluation.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.data.Query;
import stapel.testkit.Client;

/** What people read of wrong marks, in their language, with row and column; nothing changes. */
class BadMarksTest {

  private static final PanelKit PANEL = new PanelKit();
  private static final String APPLICATION = PANEL.application("0-1");
  private static final String CRITERION = PANEL.criterion("strategy", "2");
  private static final Client EXPERT = PANEL.expert("E1");

  static {
    PANEL.review();
  }

  @AfterAll
  static void stop() {
    PANEL.close();
  }

  @Test
  void aMarkOutsideTheScaleNamesItsRow() {
    file(
        "строка 2: «score»: Такой оценки нет на шкале: 6 (1…5).",
        "row 2: “score”: The scale has no such score: 6 (1…5).",
        "application,expert,criterion,score",
        "0-1,E1,strategy,6");
  }

  @Test
  void anUnknownExpertIsNamed() {
    file(
        "строка 2: «expert»: Нет такого эксперта: E7.",
        "row 2: “expert”: There is no such expert: E7.",
        "application,expert,criterion,score",
        "0-1,E7,strategy,4");
  }

  @Test
  void aMarkThatStandsTwiceNamesBothRows() {
    file(
        "строка 3: «score»: Та же оценка уже есть в строке: 2.",
        "row 3: “score”: The same mark stands in row: 2.",
        "application,expert,criterion,score",
        "0-1,E1,strategy,4",
        "0-1,E1,strategy,5");
  }

  @Test
  void aColumnThatIsMissingIsNamed() {
    file(
        "Нет столбца: score. Назначьте его в таблице столбцов.",
        "There is no column: score. Choose it in the table of columns.",
        "application,expert,criterion,total",
        "0-1,E1,strategy,4");
  }

  @Test
  void aMarkOutsideTheScaleIsNamedAtItsFieldOfTheSheet() {
    String assignment = PANEL.assign(APPLICATION, "E1", EXPERT);
    String before = stored();
    String words =
        said(
            () ->
                EXPERT.call(
                    "evaluation.submit-sheet",
                    "assignment",
                    assignment,
                    "marks",
                    PanelKit.marks(CRITERION, "6")));
    assertEquals(
        "«Оценка»: Оценки 6 нет на шкале от 1 до 5.\n“Mark”: There is no mark 6 on the scale from 1 to 5.",
        words);
    assertEquals(before, stored());
  }

  private static void file(String russian, String english, String... lines) {
    String origin =
        PanelKit.id(
            PANEL
                .operator()
                .call(
                    "evaluation.upload-marks",
                    "call",
                    PANEL.call(),
                    "file",
                    PanelKit.file("marks.csv", lines)));
    String before = stored();
    String words =
        said(
            () ->
                PANEL
                    .operator()
                    .call("evaluation.apply-marks", "origin", origin, "mode", "all-or-nothing"));
    assertEquals(russian + "\n" + english, words);
    assertEquals(before, stored());
  }

  private static String said(Runnable call) {
    Refusal refusal = assertThrows(Refusal.class, call::run);
    return String.join(" ", PANEL.kit().wording().problems(refusal, Locale.forLanguageTag("ru")))
        + "\n"
        + String.join(" ", PANEL.kit().wording().problems(refusal, Locale.ENGLISH));
  }

  /** Everything a person could find changed. */
  private static String stored() {
    StringBuilder all = new StringBuilder();
    for (String dataset :
        List.of(
            "evaluation.sheets", "evaluation.marks", "evaluation.imports", "experts.assignments")) {
      PANEL.operator().stream(Query.of(dataset))
          .forEach(row -> all.append(row.ref()).append(row.cells()).append('\n'));
    }
    return all.append(PANEL.kit().auditLines().size()).toString();
  }
}
