package stapel.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.data.Column;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.api.data.Sort;

class DatasetDoorTest {

  private Testkit kit;
  private Sample sample;

  @BeforeEach
  void start() {
    kit = Sample.start();
    sample = Sample.of(kit);
    kit.change(() -> {
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
        List.of("title", "notes", "team", "size", "words", "amount", "cost", "day", "moment", "state", "paid",
            "parent", "paper", "points", "colour", "number", "marks", "mean"),
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
    assertEquals(List.of("a", "d", "c", "b"), ids(operator.read(Query.of(Sample.VISITS).sort(Sort.down("mean")))));
    assertEquals(List.of("b", "a", "c", "d"), ids(operator.read(Query.of(Sample.VISITS).sort(Sort.up("number")))));
    assertEquals(List.of("b", "d", "a", "c"), ids(operator.read(Query.of(Sample.VISITS).sort(Sort.up("amount")))));
    assertEquals(List.of("a", "d", "b", "c"), ids(operator.read(Query.of(Sample.VISITS).sort(Sort.down("amount")))));
  }

  static List<String> ids(Rows rows) {
    return rows.rows().stream().map(row -> row.ref().id()).toList();
  }
}
