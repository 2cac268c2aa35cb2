package stapel.testkit;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.data.Column;
import stapel.api.data.Columns;
import stapel.api.data.Filter;
import stapel.api.data.Filter.Operator;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.api.data.Sort;
import stapel.api.data.Source;
import stapel.platform.api.DatasetDoor;

/** What the dataset door answers, the same on every engine. */
abstract class DatasetDoorContract {

  private final Engines engine;
  private Testkit kit;
  private Sample sample;

  DatasetDoorContract(Engines engine) {
    this.engine = engine;
  }

  @BeforeEach
  void start() {
    kit = Sample.prepared(engine.start());
    sample = Sample.of(kit);
    kit.change(
        () -> {
          sample.visit("a", "c1", "Ёлка", 3L);
          sample.visit("b", "c1", "еж", 1L);
          sample.visit("c", "c1", null, null);
          sample.visit("d", "c2", "Дом", 2L);
          sample.mark("m1", "a", "7");
          sample.mark("m2", "a", "8");
          sample.colour("b", "red", 5);
        });
  }

  @AfterEach
  void close() {
    kit.close();
  }

  @Test
  void operatorReadsTheRowsOfTheOwnCallInTheOrderOfTheAlphabet() {
    Rows rows = kit.as("operator", "c1").read(Query.of(Sample.VISITS));
    assertEquals(List.of("b", "a", "c"), ids(rows));
    assertEquals(3, rows.count());
    assertEquals(
        List.of(
            "title", "notes", "team", "size", "words", "amount", "cost", "day", "moment", "state",
            "paid", "parent", "paper", "points", "colour", "number", "marks", "mean"),
        rows.columns().stream().map(Column::key).toList());
    Row first = rows.rows().get(1);
    assertEquals("Ёлка", first.text("title"));
    assertEquals("team a", first.text("team"));
    assertEquals(12L, first.cells().get("size"));
    assertEquals("notes of a", first.text("notes"));
    assertEquals("7.5", first.text("mean"));
    assertEquals("1", first.text("points"));
    assertEquals(2L, first.cells().get("marks"));
    assertEquals(0L, rows.rows().get(0).cells().get("marks"));
  }

  @Test
  void contributedColumnsSortWithEmptyCellsLastBothWays() {
    Client operator = kit.as("operator", "c1").and("operator", "c2");
    assertEquals(
        List.of("a", "d", "c", "b"),
        ids(operator.read(Query.of(Sample.VISITS).sort(Sort.down("mean")))));
    assertEquals(
        List.of("b", "a", "c", "d"),
        ids(operator.read(Query.of(Sample.VISITS).sort(Sort.up("number")))));
    assertEquals(
        List.of("b", "d", "a", "c"),
        ids(operator.read(Query.of(Sample.VISITS).sort(Sort.up("amount")))));
    assertEquals(
        List.of("a", "d", "b", "c"),
        ids(operator.read(Query.of(Sample.VISITS).sort(Sort.down("amount")))));
  }

  @Test
  void blindExpertOfOneCallIsTheOperatorOfAnotherOnTheSamePage() {
    Client both = kit.as("expert", "c1").and("operator", "c2");
    kit.change(() -> sample.assign(both.caller().person(), "a"));
    kit.change(() -> sample.assign(both.caller().person(), "b"));
    Rows rows = both.read(Query.of(Sample.VISITS).sort(Sort.up("title")));
    assertEquals(List.of("d", "a", "b"), ids(rows));
    assertEquals(List.of("Дом", "", ""), texts(rows, "title"));
    assertEquals(List.of("team d", "", ""), texts(rows, "team"));
    assertEquals(List.of("2", "", ""), texts(rows, "amount"));
    assertEquals(List.of("notes of d", "notes of a", "notes of b"), texts(rows, "notes"));
    assertEquals(List.of("", "", "5"), texts(rows, "number"));
    assertEquals(List.of("", "", ""), texts(rows, "colour"));
  }

  @Test
  void hiddenCellsAreNotFoundByFilterSortSearchOrCount() {
    Client both = kit.as("expert", "c1").and("operator", "c2");
    kit.change(() -> List.of("a", "b").forEach(id -> sample.assign(both.caller().person(), id)));
    Query all = Query.of(Sample.VISITS);
    assertEquals(List.of(), ids(both.read(all.search("ёлка"))));
    assertEquals(0, both.read(all.search("ёлка").page(0, 0)).count());
    assertEquals(List.of("d"), ids(both.read(all.search("дом"))));
    assertEquals(List.of(), ids(both.read(all.filter(Filter.eq("title", "Ёлка")))));
    assertEquals(List.of(), ids(both.read(all.filter(Filter.eq("amount", "3")))));
    assertEquals(List.of("d"), ids(both.read(all.filter(filter("amount", Operator.GE, "1")))));
    assertEquals(
        List.of("b", "a"),
        ids(both.read(all.filter(filter("amount", Operator.EMPTY, "")).sort(Sort.down("day")))));
    assertEquals(
        List.of("a", "b"), ids(both.read(all.filter(filter("title", Operator.NE, "Дом")))));
    assertEquals(List.of(), ids(both.read(all.filter(filter("mean", Operator.GT, "0")))));
    assertEquals(0, both.read(all.filter(Filter.eq("colour", "red")).page(0, 0)).count());
    assertEquals(
        List.of("d", "a", "b"), ids(both.read(all.sort(Sort.up("mean"), Sort.up("amount")))));
  }

  @Test
  void columnsHiddenInEveryRowAreRefusedLikeThoseThatAreNotThere() {
    Client expert = kit.as("expert", "c1");
    kit.change(() -> sample.assign(expert.caller().person(), "a"));
    Query all = Query.of(Sample.VISITS);
    assertEquals(
        List.of(
            "notes", "size", "words", "day", "moment", "state", "paid", "parent", "paper",
            "number"),
        expert.read(all).columns().stream().map(Column::key).toList());
    for (Query query :
        List.of(
            all.filter(Filter.eq("title", "Ёлка")),
            all.sort(Sort.up("amount")),
            all.columns("title"),
            all.filter(Filter.eq("nothing", "1")),
            all.sort(Sort.up("mean")),
            all.filter(filter("team", Operator.EMPTY, "")))) {
      Refusal refusal = assertThrows(Refusal.class, () -> expert.read(query));
      assertEquals("column.unknown", refusal.problems().get(0).code());
    }
    assertEquals(
        "search.nowhere",
        assertThrows(Refusal.class, () -> expert.read(all.search("ёлка")))
            .problems()
            .get(0)
            .code());
    assertEquals(List.of("a"), ids(expert.read(all)));
    assertEquals(Optional.empty(), expert.row(Sample.VISITS, "b"));
  }

  @Test
  void withoutRoleNothingIsThere() {
    assertEquals(
        Refusal.Kind.NOT_FOUND,
        assertThrows(Refusal.class, () -> kit.person("stranger").read(Query.of(Sample.VISITS)))
            .kind());
    assertEquals(
        Refusal.Kind.UNKNOWN_CALLER,
        assertThrows(Refusal.class, () -> kit.nobody().read(Query.of(Sample.VISITS))).kind());
    assertEquals(Optional.empty(), kit.person("stranger").dataset(Sample.VISITS));
    assertEquals(List.of(), kit.datasets().datasets(kit.nobody().caller()));
    assertEquals(List.of(), ids(kit.as("operator", "c1").read(Query.of(Sample.VISITS).in("c2"))));
  }

  @Test
  void scopesAboveReachThoseBelowAndAQueryNarrowsThem() {
    Client region = kit.as("operator", "region");
    assertEquals(List.of("d", "b", "a", "c"), ids(region.read(Query.of(Sample.VISITS))));
    assertEquals(List.of("d"), ids(region.read(Query.of(Sample.VISITS).in("c2"))));
    Client platform = kit.as("operator", "platform");
    assertEquals(
        List.of("d", "b", "a", "c"), ids(platform.read(Query.of(Sample.VISITS).in("programme"))));
    assertEquals(4, platform.read(Query.of(Sample.VISITS).page(0, 0)).count());
  }

  @Test
  void rowsOfAnImportAppearWithItsUpdate() {
    Client operator = kit.as("operator", "c1");
    kit.change(
        () -> {
          sample.database().update("insert into import_run (id) values ('i1')");
          sample.insert("e", "c1", "Из файла", 9L, "open", "i1");
          sample
              .database()
              .update(
                  "insert into mark (id, visit_id, points, import_id) values ('m9', 'a', 100, 'i1')");
        });
    assertEquals(3, operator.read(Query.of(Sample.VISITS)).count());
    assertEquals("7.5", operator.row(Sample.VISITS, "a").orElseThrow().text("mean"));
    kit.change(
        () ->
            sample
                .database()
                .update(
                    "update import_run set applied_at = ? where id = 'i1'", kit.clock().instant()));
    assertEquals(List.of("b", "a", "e", "c"), ids(operator.read(Query.of(Sample.VISITS))));
    assertEquals("38.333333", operator.row(Sample.VISITS, "a").orElseThrow().text("mean"));
  }

  @Test
  void titleOfARefFollowsTheReadersGrants() {
    kit.change(
        () -> sample.database().update("update visit set parent_id = 'd' where id in ('a', 'b')"));
    kit.change(() -> sample.database().update("update visit set parent_id = 'a' where id = 'd'"));
    Client one = kit.as("operator", "c1");
    assertEquals(Map.of(), one.row(Sample.VISITS, "a").orElseThrow().titles());
    assertEquals("sample.visits/d", one.row(Sample.VISITS, "a").orElseThrow().text("parent"));
    Client both = kit.as("operator", "region");
    assertEquals(Map.of("parent", "Дом"), both.row(Sample.VISITS, "a").orElseThrow().titles());
    Client blind = kit.as("operator", "c2").and("expert", "c1");
    kit.change(() -> sample.assign(blind.caller().person(), "a"));
    assertEquals(Map.of(), blind.row(Sample.VISITS, "d").orElseThrow().titles());
    assertEquals(Map.of("parent", "Дом"), blind.row(Sample.VISITS, "a").orElseThrow().titles());
  }

  @Test
  void fileIsACell() throws IOException {
    String blob =
        kit.blobs().put(new ByteArrayInputStream("report".getBytes(StandardCharsets.UTF_8)));
    kit.change(
        () ->
            sample
                .database()
                .update(
                    "update visit set paper = ?, paper_name = 'report.txt', paper_size = 6 where id = 'a'",
                    blob));
    Client operator = kit.as("operator", "c1");
    assertEquals(
        new Row.FileCell("report.txt", 6),
        operator.row(Sample.VISITS, "a").orElseThrow().cells().get("paper"));
    try (InputStream bytes = file(operator, "a", "paper").orElseThrow().bytes()) {
      assertEquals("report", new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
    }
    assertEquals(Optional.empty(), file(kit.as("observer", "c1"), "a", "paper"));
    assertEquals(Optional.empty(), file(kit.as("operator", "c2"), "a", "paper"));
    assertEquals(Optional.empty(), file(operator, "b", "paper"));
    assertEquals(Optional.empty(), file(operator, "a", "title"));
  }

  @Test
  void filtersCompareEveryType() {
    Client all = kit.as("operator", "region");
    assertEquals(List.of("a"), found(all, "title", Operator.EQ, "ЕЛКА"));
    assertEquals(List.of("a", "b"), found(all, "title", Operator.CONTAINS, "е"));
    assertEquals(List.of("c"), found(all, "title", Operator.EMPTY, ""));
    assertEquals(List.of("a", "d"), found(all, "cost", Operator.IN, "0.02,0.03"));
    assertEquals(List.of("a", "b", "c", "d"), found(all, "day", Operator.LE, "2026-03-01"));
    assertEquals(List.of(), found(all, "moment", Operator.GT, "2026-03-01T10:00:00Z"));
    assertEquals(
        List.of("a", "b", "c", "d"), found(all, "moment", Operator.EQ, "2026-03-01T10:00:00Z"));
    assertEquals(List.of("a"), found(all, "mean", Operator.EQ, "7.5"));
    assertEquals(List.of("b", "c", "d"), found(all, "mean", Operator.EMPTY, ""));
    assertEquals(List.of("b", "c", "d"), found(all, "marks", Operator.EQ, "0"));
    assertEquals(List.of("b"), found(all, "points", Operator.LT, "0.5"));
    assertEquals(List.of("a", "b", "c", "d"), found(all, "paid", Operator.EMPTY, ""));
    assertEquals(List.of("b"), found(all, "colour", Operator.EQ, "RED"));
    assertEquals(List.of("a", "b", "c", "d"), found(all, "notes", Operator.PRESENT, ""));
    Refusal wrong = assertThrows(Refusal.class, () -> found(all, "amount", Operator.EQ, "many"));
    assertEquals(
        "amount value.integer",
        wrong.problems().get(0).field() + " " + wrong.problems().get(0).code());
    assertEquals(
        "filter.operator",
        assertThrows(Refusal.class, () -> found(all, "notes", Operator.EQ, "x"))
            .problems()
            .get(0)
            .code());
  }

  @Test
  void whatNoColumnHoldsIsRefusedAndNotSentToTheEngine() {
    Client all = kit.as("operator", "region");
    Map<String, String> beyond =
        Map.of(
            "amount", "3000000000",
            "marks", "-3000000000",
            "mean", "1e15",
            "day", "+12026-01-01",
            "moment", "+1000000000-12-31T23:59:59Z");
    beyond.forEach(
        (column, value) ->
            assertEquals(
                column + " value.range",
                only(assertThrows(Refusal.class, () -> found(all, column, Operator.GE, value)))));
    String words = IntStream.range(0, 400).mapToObj(i -> "w" + i).collect(joining(" "));
    assertEquals(
        " search.words",
        only(assertThrows(Refusal.class, () -> all.read(Query.of(Sample.VISITS).search(words)))));
    assertEquals(0, all.read(Query.of(Sample.VISITS).search("w ".repeat(400))).rows().size());
    Query many = Query.of(Sample.VISITS);
    for (int i = 0; i < 60; i++) {
      many = many.filter(Filter.eq("title", "x"));
    }
    Query filters = many;
    assertEquals(" filter.many", only(assertThrows(Refusal.class, () -> all.read(filters))));
  }

  private static String only(Refusal refusal) {
    assertEquals(1, refusal.problems().size());
    return refusal.problems().get(0).field() + " " + refusal.problems().get(0).code();
  }

  @Test
  void anEmptyTextIsNoValueInAnyTypeOfText() {
    kit.change(
        () -> {
          sample.database().update("update visit set notes = '' where id = 'a'");
          sample.database().update("update visit set words_ru = '', words_en = 'x' where id = 'b'");
          sample.database().update("update visit set words_ru = '', words_en = '' where id = 'c'");
        });
    Client all = kit.as("operator", "region");
    assertEquals(List.of("b", "c", "d"), found(all, "notes", Operator.PRESENT, ""));
    assertEquals(List.of("a"), found(all, "notes", Operator.EMPTY, ""));
    assertEquals(List.of("b"), found(all, "words", Operator.PRESENT, ""));
    assertEquals(List.of("a", "c", "d"), found(all, "words", Operator.EMPTY, ""));
    assertEquals(
        List.of(), all.row(Sample.VISITS, "a").orElseThrow().cell("notes").stream().toList());
  }

  @Test
  void faultyColumnsAreLeftOutAndTheListGoesOn() {
    Columns broken =
        scopes -> {
          throw new IllegalStateException("broken");
        };
    Columns view =
        scopes ->
            List.of(
                new Columns.Joined(
                    Source.joined("sample", "visit_view", "visit_id"),
                    List.of(Column.text("tint", "colour"))));
    Columns doubled =
        scopes ->
            List.of(
                new Columns.Joined(
                    Source.joined("sample", "extra", "visit_id"),
                    List.of(Column.text("title", "colour"), Column.text("hue", "colour"))));
    Columns injected =
        scopes ->
            List.of(
                new Columns.Joined(
                    Source.joined("sample", "extra", "visit_id"),
                    List.of(Column.text("evil", "colour\" from sys"))));
    for (Columns each : List.of(broken, view, doubled, injected)) {
      kit.add(each, Map.of("id", "sample.x", "dataset", Sample.VISITS));
    }
    Rows rows = kit.as("operator", "c1").read(Query.of(Sample.VISITS));
    List<String> keys = rows.columns().stream().map(Column::key).toList();
    assertEquals("hue", keys.get(keys.size() - 1));
    assertEquals(false, keys.contains("tint") || keys.contains("evil"));
    assertEquals("Ёлка", rows.rows().get(1).text("title"));
  }

  @Test
  void exportStreamsInTheOrderOfTheList() {
    kit.change(
        () -> {
          for (int i = 0; i < 1203; i++) {
            sample.visit(String.format("v%04d", i), "c1", "n" + (i * 7919 % 1203), (long) (i % 10));
          }
        });
    Client operator = kit.as("operator", "c1");
    Query query = Query.of(Sample.VISITS).sort(Sort.down("amount"), Sort.up("title"));
    List<String> streamed = operator.stream(query).stream().map(row -> row.ref().id()).toList();
    List<String> paged = new ArrayList<>();
    for (int at = 0; at < 1206; at += 100) {
      paged.addAll(ids(operator.read(query.page(at, 100))));
    }
    assertEquals(1206, paged.size());
    assertEquals(paged, streamed);
    assertEquals(paged.size(), new HashSet<>(paged).size());
  }

  private List<String> found(Client client, String column, Operator operator, String value) {
    Query query =
        Query.of(Sample.VISITS).filter(filter(column, operator, value)).sort(Sort.up("day"));
    return ids(client.read(query));
  }

  private Optional<DatasetDoor.OpenFile> file(Client client, String row, String column)
      throws IOException {
    return kit.datasets().file(client.caller(), Sample.VISITS, row, column);
  }

  private static Filter filter(String column, Operator operator, String value) {
    return new Filter(column, operator, value);
  }

  private static List<String> texts(Rows rows, String column) {
    return rows.rows().stream().map(row -> row.text(column)).toList();
  }

  private static List<String> ids(Rows rows) {
    return rows.rows().stream().map(row -> row.ref().id()).toList();
  }
}
