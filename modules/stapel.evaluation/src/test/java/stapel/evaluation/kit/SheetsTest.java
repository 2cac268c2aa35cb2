package stapel.evaluation.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.command.Result;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.testkit.Client;

/** Sheets as experts and operators write them. */
class SheetsTest {

  private static final Query SHEETS =
      Query.of("evaluation.sheets").columns("state", "revision", "reason");

  private final PanelKit panel = new PanelKit();
  private final String application = panel.application("0-1");
  private final String other = panel.application("0-2");
  private final String strategy = panel.criterion("strategy", "2");
  private final String readiness = panel.criterion("readiness", "1", "commentBelow", "3");
  private final Client expert = panel.expert("E1");
  private final Client neighbour = panel.expert("E2");
  private final String assignment;

  SheetsTest() {
    panel.review();
    assignment = panel.assign(application, "E1", expert);
    panel.assign(other, "E2", neighbour);
  }

  @AfterEach
  void stop() {
    panel.close();
  }

  private Result send(String command, Object... fields) {
    return expert.call("evaluation." + command, fields);
  }

  private static List<String> problems(Refusal refusal) {
    return refusal.problems().stream().map(p -> (p.field() + " " + p.code()).strip()).toList();
  }

  @Test
  void anEditorOfAnOldDraftDoesNotOverwriteTheOther() {
    List<Map<String, Object>> first = PanelKit.marks(strategy, "4");
    long version =
        send("save-sheet", "assignment", assignment, "marks", first)
            .refs()
            .get(0)
            .version()
            .getAsLong();
    send(
        "save-sheet",
        "assignment",
        assignment,
        "seen",
        version,
        "marks",
        PanelKit.marks(strategy, "5"));
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                send(
                    "save-sheet",
                    "assignment",
                    assignment,
                    "seen",
                    version,
                    "marks",
                    PanelKit.marks(strategy, "1")));
    assertEquals(List.of("sheet.elsewhere"), problems(refusal));
    assertEquals(List.of("5"), panel.cells(expert, Query.of("evaluation.marks").columns("score")));
    Row mark =
        expert.read(Query.of("evaluation.marks").columns("application", "sheet")).rows().get(0);
    assertEquals(mark.titles().get("application"), mark.titles().get("sheet"));
    assertEquals(
        List.of(),
        panel.kit().auditLines().stream()
            .filter(line -> line.toString().contains("save-sheet"))
            .toList());
  }

  @Test
  void aDraftBegunInTwoWindowsIsKeptAsTheFirstOneSavedIt() {
    send("save-sheet", "assignment", assignment, "seen", 0, "marks", PanelKit.marks(strategy, "4"));
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                send(
                    "save-sheet",
                    "assignment",
                    assignment,
                    "seen",
                    0,
                    "marks",
                    PanelKit.marks(strategy, "1")));
    assertEquals(List.of("sheet.elsewhere"), problems(refusal));
  }

  @Test
  void anIncompleteSheetNamesEveryCriterion() {
    Refusal none =
        assertThrows(
            Refusal.class,
            () -> send("submit-sheet", "assignment", assignment, "marks", List.of()));
    assertEquals(
        List.of("marks[0].score mark.missing", "marks[1].score mark.missing"), problems(none));
    Refusal unexplained =
        assertThrows(
            Refusal.class,
            () ->
                send(
                    "submit-sheet",
                    "assignment",
                    assignment,
                    "marks",
                    PanelKit.marks(strategy, "4", readiness, "2")));
    assertEquals(List.of("marks[1].remark remark.missing"), problems(unexplained));
    Refusal outside =
        assertThrows(
            Refusal.class,
            () ->
                send(
                    "submit-sheet",
                    "assignment",
                    assignment,
                    "marks",
                    PanelKit.marks(strategy, "4.5", readiness, "6")));
    assertEquals(
        List.of("marks[0].score score.outside", "marks[1].score score.outside"), problems(outside));
    Refusal twice =
        assertThrows(
            Refusal.class,
            () ->
                send(
                    "save-sheet",
                    "assignment",
                    assignment,
                    "marks",
                    PanelKit.marks(strategy, "4", strategy, "5")));
    assertEquals(List.of("marks[1].criterion criterion.twice"), problems(twice));
    assertEquals(List.of(), panel.cells(expert, SHEETS));
  }

  @Test
  void aCorrectionIsANewRevisionWithItsReason() {
    send(
        "submit-sheet",
        "assignment",
        assignment,
        "marks",
        PanelKit.marks(strategy, "4", readiness, "3"));
    assertEquals(
        List.of("sheet.submitted"),
        problems(
            assertThrows(
                Refusal.class,
                () ->
                    send(
                        "submit-sheet",
                        "assignment",
                        assignment,
                        "marks",
                        PanelKit.marks(strategy, "1", readiness, "3")))));
    send(
        "correct-sheet",
        "assignment",
        assignment,
        "reason",
        "Опечатка",
        "marks",
        PanelKit.marks(strategy, "5", readiness, "3"));
    assertEquals(
        List.of("replaced 1 ", "submitted 2 Опечатка"),
        panel.cells(panel.operator(), SHEETS.sort(stapel.api.data.Sort.up("revision"))));
    assertEquals(
        List.of("3", "5"),
        panel
            .cells(
                panel.operator(),
                Query.of("evaluation.marks").columns("score").filter(Filter.eq("counted", "true")))
            .stream()
            .sorted()
            .toList());
  }

  @Test
  void aConflictDeclaredLaterVoidsTheSheet() {
    send(
        "submit-sheet",
        "assignment",
        assignment,
        "marks",
        PanelKit.marks(strategy, "4", readiness, "3"));
    expert.call(
        "experts.declare-conflict",
        "assignment",
        PanelKit.versioned(expert, "experts.assignments", assignment),
        "reason",
        "Родственник");
    panel.kit().settle();
    assertEquals(List.of("void 1 conflict"), panel.cells(panel.operator(), SHEETS));
    assertEquals(
        List.of(),
        panel.cells(
            panel.operator(),
            Query.of("evaluation.marks").columns("score").filter(Filter.eq("counted", "true"))));
  }

  @Test
  void anExpertSeesTheOwnRowsAndNothingThatNamesTheApplicant() {
    neighbour.call(
        "evaluation.submit-sheet",
        "assignment",
        panel.assignment(other, neighbour),
        "marks",
        PanelKit.marks(strategy, "4", readiness, "3"));
    send("save-sheet", "assignment", assignment, "marks", PanelKit.marks(strategy, "4"));
    assertEquals(
        List.of("0-1"), panel.cells(expert, Query.of("evaluation.sheets").columns("application")));
    assertEquals(List.of("4"), panel.cells(expert, Query.of("evaluation.marks").columns("score")));
    assertEquals(
        List.of("0-1"),
        panel.cells(
            expert,
            Query.of("experts.assignments")
                .columns("number")
                .filter(Filter.eq("person", expert.caller().person()))));
    assertEquals("", expert.row("intake.applications", application).orElseThrow().text("title"));
    assertEquals(
        "Команда 0-1",
        panel.operator().row("intake.applications", application).orElseThrow().text("title"));
  }

  @Test
  void anExpertCannotWriteAnothersSheet() {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                neighbour.call(
                    "evaluation.save-sheet",
                    "assignment",
                    assignment,
                    "marks",
                    PanelKit.marks(strategy, "1")));
    assertEquals(Refusal.Kind.NOT_FOUND, refusal.kind());
  }

  @Test
  void marksFromPaperAreTheExpertsAndTheLogNamesTheOperator() {
    panel
        .operator()
        .call(
            "evaluation.enter-sheet",
            "assignment",
            assignment,
            "reason",
            "Бумажный лист",
            "marks",
            PanelKit.marks(strategy, "4", readiness, "3"));
    assertEquals(
        List.of("0-1 submitted Бумажный лист"),
        panel.cells(
            expert, Query.of("evaluation.sheets").columns("application", "state", "reason")));
    var line = panel.kit().auditLines().get(panel.kit().auditLines().size() - 1);
    assertEquals(panel.operator().caller().person(), line.person());
  }
}
