package stapel.intake.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.command.Result;
import stapel.api.command.Upload;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.intake.IntakeKit;
import stapel.intake.SharedData;

class ImportTest {

  private static final IntakeKit INTAKE = new IntakeKit();

  private static final String[] DIRTY = {
    "Номер,Название,Регион,ИНН,Запрошено,Заметка",
    "1,Маршрут «Тула»,Тульская область,7724051595,100000,a",
    "2,,40,,,b",
    "1,Второй,40,,,c",
    "4,Четвёртый,Атлантида,1234567895,сто,d"
  };

  @AfterAll
  static void stop() {
    INTAKE.close();
  }

  @Test
  void thePreviewNamesEachProblemByItsRowAndColumn() {
    String call = INTAKE.openCall("preview");
    String id = upload(call, IntakeKit.file("список.csv", DIRTY));
    assertEquals(
        List.of(
            "Номер number",
            "Название title",
            "Регион region",
            "ИНН inn",
            "Запрошено amount",
            "Заметка ignored"),
        of("intake.import_columns", id).stream()
            .map(r -> r.text("header") + " " + r.text("target"))
            .toList());
    assertEquals(
        List.of(
            "3 Название title-missing ",
            "4 Номер number-twice 1",
            "5 Запрошено amount-form сто",
            "5 ИНН inn-bad_checksum 1234567895",
            "5 Регион no-territory Атлантида"),
        of("intake.import_problems", id).stream()
            .map(
                r ->
                    r.text("row")
                        + " "
                        + r.text("header")
                        + " "
                        + r.text("problem")
                        + " "
                        + r.text("given"))
            .sorted()
            .toList());
    assertEquals(List.of(), rows(call));
  }

  @Test
  void allOrNothingRefusesTheWholeFile() {
    String call = INTAKE.openCall("allornothing");
    String id = upload(call, IntakeKit.file("список.csv", DIRTY));
    Refusal refusal = assertThrows(Refusal.class, () -> apply(id, "all-or-nothing"));
    assertEquals(
        List.of("3 Название", "4 Номер", "5 ИНН", "5 Регион", "5 Запрошено"),
        refusal.problems().stream().map(p -> p.row().getAsInt() + " " + p.field()).toList());
    assertEquals(List.of(), rows(call));
  }

  @Test
  void rowsSetAsideBecomeTasksThatCanBeCorrected() {
    String call = INTAKE.openCall("aside");
    String id = upload(call, IntakeKit.file("список.csv", DIRTY));
    Result result = apply(id, "set-aside");
    assertEquals(Map.of("applications", 1L, "tasks", 3L), result.counts());
    List<Row> tasks = of("intake.tasks", id);
    assertEquals(
        List.of("3 title-missing", "4 number-twice", "5 inn-bad_checksum"),
        tasks.stream().map(r -> r.text("row") + " " + r.text("problem")).toList());
    INTAKE
        .operator()
        .call(
            "intake.retry-task",
            "task",
            INTAKE.versioned("intake.tasks", tasks.get(0).ref().id()),
            "cells",
            Map.of("Название", "Исправленная"));
    INTAKE
        .operator()
        .call(
            "intake.dismiss-task",
            "task",
            INTAKE.versioned("intake.tasks", tasks.get(1).ref().id()),
            "remark",
            "повтор");
    assertEquals(List.of("1 Маршрут «Тула»", "2 Исправленная"), rows(call));
    assertEquals(
        List.of("dismissed", "open", "resolved"),
        of("intake.tasks", id).stream().map(r -> r.text("state")).sorted().toList());
  }

  @Test
  void everythingThatIsWrongWithARowStandsBesideIt() {
    String call = INTAKE.openCall("many");
    String id =
        upload(
            call,
            IntakeKit.file(
                "список.csv",
                "number,title,ИНН,email",
                "1,Первая,7707083893,a@b.example",
                "2,,7707083890,where"));
    apply(id, "set-aside");
    assertEquals(
        List.of(
            "3 title title-missing ",
            "3 email email-form where",
            "3 ИНН inn-bad_checksum 7707083890"),
        of("intake.task_problems", id).stream()
            .map(
                r ->
                    String.join(
                        " ", r.text("row"), r.text("header"), r.text("problem"), r.text("given")))
            .toList());
    String task = of("intake.tasks", id).get(0).ref().id();
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                INTAKE
                    .operator()
                    .call(
                        "intake.retry-task",
                        "task",
                        INTAKE.versioned("intake.tasks", task),
                        "cells",
                        Map.of("title", "Вторая", "ИНН", "7707083893")));
    assertEquals(
        List.of("cells.email intake.email-form"),
        refusal.problems().stream().map(p -> p.field() + " " + p.code()).toList());
  }

  @Test
  void columnsMayBeChosenAnew() {
    String call = INTAKE.openCall("columns");
    INTAKE.field(call, "note", "short_text");
    String id = upload(call, IntakeKit.file("список.csv", "a,b", "Первая,да"));
    assertEquals(
        List.of("title-column-missing", "title-missing"),
        of("intake.import_problems", id).stream().map(r -> r.text("problem")).sorted().toList());
    INTAKE
        .operator()
        .call(
            "intake.map-import",
            "origin",
            INTAKE.versioned("intake.imports", id),
            "mapping",
            Map.of("0", "title", "b", "answers.note"));
    assertEquals(List.of(), of("intake.import_problems", id));
    apply(id, "all-or-nothing");
    Row row =
        INTAKE
            .operator()
            .read(Query.of("intake.applications").in(call).columns("title", "columns.note"))
            .rows()
            .get(0);
    assertEquals("Первая да", row.text("title") + " " + row.text("columns.note"));
  }

  @Test
  void aWrongEncodingAndAFormulaAreRefusedAndNothingIsKept() {
    String call = INTAKE.openCall("encoding");
    byte[] cyrillic = "Номер,Название\n1,Ёлка\n".getBytes(Charset.forName("windows-1251"));
    Refusal refusal =
        assertThrows(Refusal.class, () -> upload(call, IntakeKit.file("список.csv", cyrillic)));
    assertEquals(Refusal.Kind.INVALID, refusal.kind());
    assertEquals(List.of(), INTAKE.operator().read(Query.of("intake.imports").in(call)).rows());
  }

  @Test
  void anImportIsAppliedOnceAndUndoneWhileNobodyWorksOnIt() {
    String call = INTAKE.openCall("undo");
    String id = upload(call, IntakeKit.file("a.csv", "number,title", "7,Один", "8,Два"));
    apply(id, "all-or-nothing");
    assertEquals(
        "intake.import-applied",
        assertThrows(Refusal.class, () -> apply(id, "all-or-nothing")).problems().get(0).code());
    INTAKE.operator().call("intake.undo-import", "origin", INTAKE.versioned("intake.imports", id));
    assertEquals(List.of(), rows(call));
    String again = upload(call, IntakeKit.file("a.csv", "number,title", "7,Один", "9,Три"));
    apply(again, "all-or-nothing");
    assertEquals(List.of("7 Один", "9 Три"), rows(call));
    String first =
        INTAKE.operator().read(Query.of("intake.applications").in(call)).rows().get(0).ref().id();
    INTAKE
        .operator()
        .call(
            "intake.mark-eligible", "application", INTAKE.versioned("intake.applications", first));
    INTAKE
        .operator()
        .call(
            "intake.close-call", "openCall", INTAKE.versioned("intake.calls", call), "reason", "x");
    INTAKE.operator().call("intake.accept-all", "openCall", INTAKE.versioned("intake.calls", call));
    INTAKE
        .operator()
        .call("intake.begin-review", "openCall", INTAKE.versioned("intake.calls", call));
    assertEquals(
        "intake.undo-state",
        assertThrows(
                Refusal.class,
                () ->
                    INTAKE
                        .operator()
                        .call(
                            "intake.undo-import",
                            "origin",
                            INTAKE.versioned("intake.imports", again)))
            .problems()
            .get(0)
            .code());
  }

  @Test
  void theFundsApplicationsComeThroughTheSameImport() throws IOException {
    String call = INTAKE.openCall("fund5", "currency", "USD");
    INTAKE.field(call, "challenge", "short_text", "sortable", true);
    byte[] file = Files.readAllBytes(SharedData.file("innovation-fund-5/applications.csv"));
    String id = upload(call, IntakeKit.file("applications.csv", file));
    assertEquals(
        List.of("number", "title", "answers.challenge", "amount"),
        of("intake.import_columns", id).stream().map(r -> r.text("target")).toList());
    assertEquals(Map.of("applications", 271L, "tasks", 0L), apply(id, "all-or-nothing").counts());
    Query all = Query.of("intake.applications").in(call);
    assertEquals(271, INTAKE.operator().read(all).count());
    assertEquals(
        8,
        INTAKE
            .operator()
            .read(all.filter(new Filter("amount", Filter.Operator.EMPTY, "")))
            .count());
    Row row = INTAKE.operator().read(all.filter(Filter.eq("number", "P350601"))).rows().get(0);
    assertEquals(
        new stapel.api.Money(3_000_000, java.util.Currency.getInstance("USD")),
        row.cells().get("amount"));
  }

  private static String upload(String call, Upload file) {
    return IntakeKit.id(
        INTAKE.operator().call("intake.upload", Map.of("openCall", call, "file", file)));
  }

  private static Result apply(String id, String mode) {
    return INTAKE.operator().call("intake.apply-import", "origin", id, "mode", mode);
  }

  private static List<Row> of(String dataset, String id) {
    return INTAKE.operator().read(Query.of(dataset).filter(Filter.eq("import", id))).rows();
  }

  private static List<String> rows(String call) {
    return INTAKE.operator().read(Query.of("intake.applications").in(call)).rows().stream()
        .map(r -> r.text("number") + " " + r.text("title"))
        .toList();
  }
}
