package stapel.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stapel.api.store.Sheets.Format;
import stapel.api.store.Sheets.TableWriter;

class JsonTest {

  @Test
  void membersOfAllObjectsMakeTheHeader() throws IOException {
    Read read =
        Read.text(
            "t.json", "[{\"a\": 1.50, \"b\": \" x \"}, {\"c\": true, \"a\": null}, {\"a\": 1e3}]");
    assertEquals(List.of("a", "b", "c"), read.header);
    assertEquals(
        List.of(List.of("1.5", "x", ""), List.of("", "", "true"), List.of("1000", "", "")),
        read.rows);
    assertEquals(List.of(2, 3, 4), read.numbers);
  }

  @Test
  void wrongFormsAreRefused() throws IOException {
    assertEquals(
        List.of("2 sheet.nested-value a []", "3 sheet.nested-value b []"),
        Read.problems("t.json", "[{\"a\": {\"x\": 1}}, {\"b\": [1]}]").stream()
            .distinct()
            .sorted()
            .toList());
    assertEquals(List.of("sheet.not-an-array []"), Read.problems("t.json", "{\"a\": 1}"));
    assertEquals(List.of("3 sheet.not-an-object []"), Read.problems("t.json", "[{\"a\": 1}, 5]"));
    assertEquals(List.of("2 sheet.broken-json []"), Read.problems("t.json", "[{\"a\": 1,}"));
    assertEquals(List.of("2 sheet.broken-json []"), Read.problems("t.json", "[{\"a\": 1}] x"));
    assertEquals(
        List.of("2 sheet.same-member-twice [a]"),
        Read.problems("t.json", "[{\"a\": 1, \"a\": 2}]"));
    String deep = "[".repeat(100_000);
    assertEquals(List.of("2 sheet.broken-json []"), Read.problems("t.json", "[{\"a\":" + deep));
  }

  @Test
  void writtenTablesComeBack() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TableWriter json =
        new SheetFiles().write(Format.JSON, "t", List.of("a", "b", "c"), bytes)) {
      json.row(Arrays.asList("=x", new BigDecimal("1.50"), true));
      json.row(Arrays.asList(null, 7L, LocalDate.of(2026, 2, 1)));
    }
    assertEquals(
        "[{\"a\":\"=x\",\"b\":1.50,\"c\":true},{\"b\":7,\"c\":\"2026-02-01\"}]",
        bytes.toString(StandardCharsets.UTF_8));
    Read read = Read.bytes("export.json", bytes.toByteArray(), Optional.empty());
    assertEquals(List.of(List.of("=x", "1.5", "true"), List.of("", "7", "2026-02-01")), read.rows);
  }
}
