package stapel.evaluation.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.command.Result;
import stapel.api.command.Upload;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.testkit.Client;

/** Marks from files, through the commands a person uses. */
class MarkImportTest {

  private static final Query MARKS = Query.of("evaluation.marks").columns("application", "score");
  private static final Query PROBLEMS =
      Query.of("evaluation.import-problems").columns("row", "header", "problem", "given", "state");

  private final PanelKit panel = new PanelKit();
  private final String first = panel.application("0-1");
  private final Client expert;

  MarkImportTest() {
    panel.application("0-2");
    panel.criterion("strategy", "2");
    panel.criterion("readiness", "1");
    expert = panel.expert("E1");
    panel.expert("E2");
    panel.review();
  }

  @AfterEach
  void stop() {
    panel.close();
  }

  private String upload(Upload file) {
    return PanelKit.id(
        panel.operator().call("evaluation.upload-marks", "call", panel.call(), "file", file));
  }

  private Result apply(String origin, Object... more) {
    Map<String, Object> fields = new LinkedHashMap<>(Map.of("origin", origin));
    fields.put("mode", "all-or-nothing");
    for (int i = 0; i < more.length; i += 2) {
      fields.put((String) more[i], more[i + 1]);
    }
    return panel.operator().call("evaluation.apply-marks", fields);
  }

  private List<String> read(Query query) {
    return panel.cells(panel.operator(), query);
  }

  private static List<String> told(Refusal refusal) {
    return refusal.problems().stream()
        .map(p -> p.row().orElse(0) + " " + p.field() + " " + p.code() + " " + p.arguments())
        .toList();
  }

  @Test
  void theLongFormBecomesSubmittedSheetsOfTheExperts() {
    String origin =
        upload(
            PanelKit.file(
                "marks.csv",
                "application,expert,criterion,score",
                "0-1,E1,strategy,4",
                "0-1,E1,readiness,5",
                "0-2,expert-E2@example.org,strategy,3",
                "0-2,e2,readiness,\"2,0\""));
    assertEquals(List.of(), read(PROBLEMS));
    assertEquals(List.of(), read(MARKS));
    assertEquals(Map.of("sheets", 2L, "experts", 0L, "aside", 0L), apply(origin).counts());
    assertEquals(Set.of("0-1 4", "0-1 5", "0-2 3", "0-2 2"), Set.copyOf(read(MARKS)));
    assertEquals(
        List.of("0-1 declared submitted"),
        panel.cells(
            expert, Query.of("experts.assignments").columns("number", "state", "sheet_state")));
    assertEquals(
        List.of("import.applied"),
        assertThrows(Refusal.class, () -> apply(origin)).problems().stream()
            .map(p -> p.code())
            .toList());
  }

  @Test
  void theWideFormHasOneColumnACriterion() {
    String origin =
        upload(
            PanelKit.file(
                "marks.json",
                "[{\"Заявка\": \"0-1\", \"Эксперт\": \"E1\",",
                " \"Критерий strategy\": 4, \"readiness\": 5},",
                " {\"Заявка\": \"0-2\", \"Эксперт\": \"E1\",",
                " \"Критерий strategy\": 1, \"readiness\": 2}]"));
    assertEquals(
        List.of("application", "expert", "criterion:strategy", "criterion:readiness"),
        read(Query.of("evaluation.import-columns").columns("target")));
    apply(origin);
    assertEquals(Set.of("0-1 4", "0-1 5", "0-2 1", "0-2 2"), Set.copyOf(read(MARKS)));
  }

  @Test
  void everyFaultIsNamedByItsRowAndNothingIsStored() {
    String origin =
        upload(
            PanelKit.file(
                "marks.csv",
                "application,expert,criterion,score",
                "0-1,E1,strategy,4",
                "0-1,E1,strategy,5",
                "0-1,E1,readiness,6",
                "0-9,E1,strategy,4",
                "0-2,E7,strategy,4",
                "0-2,E1,beauty,4",
                "0-2,E2,strategy,many",
                "0-2,E2,readiness,"));
    List<String> wrong =
        List.of(
            "2  import.sheet-incomplete [readiness]",
            "3 score import.mark-twice [2]",
            "4 score import.score-outside [6 (1…5)]",
            "5 application import.application-unknown [0-9]",
            "6 expert import.expert-unknown [E7]",
            "7 criterion import.criterion-unknown [beauty]",
            "8 score import.score-unreadable [many]",
            "9 score import.cell-empty []");
    assertEquals(wrong, told(assertThrows(Refusal.class, () -> apply(origin))));
    assertEquals(List.of(), read(MARKS));
    assertEquals(8, read(PROBLEMS).size());
    assertEquals(List.of(), read(Query.of("experts.assignments").columns("number")));
  }

  @Test
  void badRowsAreSetAsideAndMendedLater() {
    String origin =
        upload(
            PanelKit.file(
                "marks.csv",
                "application,expert,criterion,score",
                "0-1,E1,strategy,4",
                "0-1,E1,readiness,6",
                "0-2,E1,strategy,3",
                "0-2,E1,readiness,3",
                "0-9,E1,readiness,3"));
    assertEquals(
        Map.of("sheets", 1L, "experts", 0L, "aside", 3L),
        apply(origin, "mode", "set-aside").counts());
    assertEquals(
        List.of(
            "2  sheet-incomplete readiness open",
            "3 score score-outside 6 (1…5) open",
            "6 application application-unknown 0-9 open"),
        read(PROBLEMS));
    assertEquals(List.of("0-2 3", "0-2 3"), read(MARKS));
    resolve(2);
    assertEquals(
        List.of("draft"),
        read(
            Query.of("evaluation.sheets")
                .columns("state")
                .filter(Filter.eq("application", first))));
    assertEquals(
        List.of("0 cells.score import.score-outside [7 (1…5)]"),
        told(assertThrows(Refusal.class, () -> resolve(3, "score", "7"))));
    resolve(3, "score", "5");
    assertEquals(
        List.of("submitted"),
        read(
            Query.of("evaluation.sheets")
                .columns("state")
                .filter(Filter.eq("application", first))));
    panel.operator().call("evaluation.dismiss-problem", "problem", problem(6), "remark", "Чужая");
    assertEquals(
        List.of("2 resolved", "3 resolved", "6 dismissed"),
        read(Query.of("evaluation.import-problems").columns("row", "state")));
  }

  private String problem(int row) {
    String id =
        panel
            .operator()
            .read(Query.of("evaluation.import-problems").filter(Filter.eq("row", "" + row)))
            .rows()
            .get(0)
            .ref()
            .id();
    return panel.versioned("evaluation.import-problems", id);
  }

  private void resolve(int row, String... cells) {
    Map<String, Object> corrected = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      corrected.put(cells[i], cells[i + 1]);
    }
    panel
        .operator()
        .call("evaluation.resolve-problem", "problem", problem(row), "cells", corrected);
  }

  @Test
  void unknownExpertsAreAddedWhenTheOperatorSaysSo() {
    String origin =
        upload(PanelKit.file("marks.csv", "application,expert,strategy,readiness", "0-1,A77,4,5"));
    assertEquals(
        List.of("2 expert import.expert-unknown [A77]"),
        told(assertThrows(Refusal.class, () -> apply(origin))));
    assertEquals(
        Map.of("sheets", 1L, "experts", 1L, "aside", 0L),
        apply(origin, "newExperts", true).counts());
    assertEquals(
        List.of("A77 A77", "E1 expert E1", "E2 expert E2"),
        read(Query.of("experts.experts").columns("code", "name")));
  }

  @Test
  void theOperatorSaysWhatAMissingCriterionMeans() {
    String[] lines = {"application,expert,criterion,score", "0-1,E1,strategy,4"};
    assertEquals(
        List.of("2  import.zero-outside [readiness]"),
        told(
            assertThrows(
                Refusal.class,
                () -> apply(upload(PanelKit.file("zero.csv", lines)), "missing", "zero"))));
    apply(upload(PanelKit.file("void.csv", lines)), "missing", "void_sheet");
    Query sheets = Query.of("evaluation.sheets").columns("state", "revision", "reason");
    assertEquals(List.of("void 1 incomplete"), read(sheets));
    apply(upload(PanelKit.file("reweigh.csv", lines)), "missing", "reweigh");
    assertEquals(
        List.of("void 1 incomplete", "submitted 2 "),
        read(sheets.sort(stapel.api.data.Sort.up("revision"))));
    assertEquals(
        List.of("2 score import.sheet-there [0-1]"),
        told(
            assertThrows(
                Refusal.class,
                () -> apply(upload(PanelKit.file("again.csv", lines)), "missing", "reweigh"))));
  }

  @Test
  void aWrongEncodingAndAColumnThatIsNotThereAreSaidAtOnce() {
    byte[] cp1251 =
        "Заявка,Эксперт,Критерий,Оценка\n0-1,E1,strategy,4\n".getBytes(Charset.forName("cp1251"));
    Refusal encoding =
        assertThrows(Refusal.class, () -> upload(PanelKit.file("marks.csv", cp1251)));
    assertEquals("sheet.wrong-encoding", encoding.problems().get(0).code());
    String[] lines = {"application,expert,criterion,total", "0-1,E1,strategy,4"};
    String origin = upload(PanelKit.file("marks.csv", lines));
    assertEquals(
        List.of("0  import.column-missing [score]"),
        told(assertThrows(Refusal.class, () -> apply(origin))));
    panel
        .operator()
        .call(
            "evaluation.map-marks",
            "origin",
            origin,
            "mapping",
            Map.of("total", "score"),
            "missing",
            "reweigh");
    apply(origin);
    assertEquals(List.of("0-1 4"), read(MARKS));
  }
}
