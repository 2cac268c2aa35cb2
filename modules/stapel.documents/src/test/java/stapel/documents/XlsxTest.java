package stapel.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.store.Sheets.Format;
import stapel.api.store.Sheets.TableWriter;

class XlsxTest {

  @Test
  void anotherReaderFindsWhatWasWritten() throws IOException {
    byte[] bytes = written();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<Row> rows = book.getFirstSheet().read();
      assertEquals("Итоги 2026", book.getFirstSheet().getName());
      assertEquals(CellType.STRING, rows.get(1).getCell(0).getType());
      assertEquals("=1+1", rows.get(1).getCell(0).asString());
      assertEquals(new BigDecimal("4.25"), rows.get(1).getCell(1).asNumber());
      assertEquals(LocalDate.of(2026, 1, 31).atStartOfDay(), rows.get(1).getCell(2).asDate());
      assertEquals("1027700132195123", rows.get(2).getCell(1).asString());
      assertEquals(
          Instant.parse("2026-03-01T10:15:30Z").toString(), rows.get(2).getCell(2).asDate() + "Z");
    }
    String sheet = entry(bytes, "xl/worksheets/sheet1.xml");
    assertTrue(sheet.contains("state=\"frozen\""), sheet);
    assertTrue(entry(bytes, "xl/styles.xml").contains("<b/>"));
  }

  @Test
  void writtenTablesComeBack() throws IOException {
    Read read = Read.bytes("t.xlsx", written(), Optional.empty());
    assertEquals(List.of("Название", "Балл", "День", "Да"), read.header);
    assertEquals(
        List.of(
            List.of("=1+1", "4.25", "2026-01-31", "true"),
            List.of("", "1027700132195123", "2026-03-01T10:15:30", "")),
        read.rows);
  }

  @Test
  void sheetIsTheNamedOneOrTheFirstVisibleWithRows() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "t", "1.0")) {
      Worksheet hidden = book.newWorksheet("Hidden");
      hidden.value(0, 0, "secret");
      hidden.setVisibilityState(VisibilityState.HIDDEN);
      book.newWorksheet("Empty");
      Worksheet third = book.newWorksheet("Баллы");
      third.value(2, 1, "mark");
      third.value(4, 1, 7.35);
      third.value(5, 1, 0.1 + 0.2);
    }
    Read read = Read.bytes("t.xlsx", bytes.toByteArray(), Optional.empty());
    assertEquals(List.of("", "mark"), read.header);
    assertEquals(List.of(List.of("", "7.35"), List.of("", "0.3")), read.rows);
    assertEquals(List.of(5, 6), read.numbers);
    assertEquals(
        List.of("secret"), Read.bytes("t.xlsx", bytes.toByteArray(), Optional.of("hidden")).header);
    try {
      Read.bytes("t.xlsx", bytes.toByteArray(), Optional.of("Итоги"));
      throw new AssertionError("not refused");
    } catch (Refusal e) {
      assertEquals("sheet.no-such-sheet", e.problems().get(0).code());
      assertEquals(List.of("Итоги", "Empty, Баллы"), e.problems().get(0).arguments());
    }
  }

  @Test
  void formulasAndErrorsAreNamedByTheirCells() throws IOException {
    byte[] bytes =
        Read.workbook(
            "<row r='1'><c r='A1' t='inlineStr'><is><r><t>a</t></r><rPh><t>x</t></rPh><r><t>b</t></r></is></c>"
                + "<c r='C1' t='str'><v>sum</v></c></row>"
                + "<row r='4'><c r='A4'><v>1</v></c><c r='C4'><f>A4*2</f><v>2</v></c></row>"
                + "<row r='5'><c r='A5' t='e'><v>#DIV/0!</v></c></row>",
            Map.of());
    assertEquals(
        List.of("4 sheet.formula sum [C4]", "5 sheet.error-cell ab [A5, #DIV/0!]"),
        Read.problems("t.xlsx", bytes));
  }

  @Test
  void datesFollowTheStyle() throws IOException {
    String styles =
        "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='[$-419]d mmm yyyy&quot; г.&quot;'/>"
            + "<numFmt numFmtId='165' formatCode='0.0&quot;h&quot;'/><numFmt numFmtId='166' formatCode='[h]:mm'/>"
            + "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/>"
            + "<xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/><xf numFmtId='20'/>"
            + "</cellXfs></styleSheet>";
    StringBuilder cells = new StringBuilder("<row><c t='str'><v>a</v></c></row>");
    for (String cell :
        List.of("0|46053", "1|46053", "2|46053.5", "3|1.5", "4|1.5", "5|0.75", "1|1", "1|-3")) {
      String[] part = cell.split("\\|");
      cells.append("<row><c s='" + part[0] + "'><v>" + part[1] + "</v></c></row>");
    }
    Read read =
        Read.bytes(
            "t.xlsx",
            Read.workbook(cells.toString(), Map.of("xl/styles.xml", styles)),
            Optional.empty());
    assertEquals(
        List.of(
            "46053", "2026-01-31", "2026-01-31T12:00", "1.5", "1.5", "18:00", "1900-01-01", "-3"),
        read.rows.stream().map(row -> row.get(0)).toList());
  }

  @Test
  void realWorkbookOfTenSheetsIsReadAsItsPublishedTable() throws IOException {
    Optional<Path> xlsx = SharedData.file("innovation-fund-5/official-funding.xlsx");
    Optional<Path> csv = SharedData.file("innovation-fund-5/official-funding.csv");
    Assumptions.assumeTrue(xlsx.isPresent() && csv.isPresent(), SharedData.ABSENT);
    byte[] bytes = Files.readAllBytes(xlsx.get());
    List<String> problems = Read.problems("official-funding.xlsx", bytes);
    assertTrue(problems.stream().allMatch(p -> p.contains("sheet.formula")), problems.toString());
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<String> formulas = new ArrayList<>();
      for (Row row : book.getFirstSheet().read()) {
        row.stream()
            .filter(cell -> cell != null && cell.getType() == CellType.FORMULA)
            .forEach(
                cell ->
                    formulas.add(cell.getRawValue() == null ? "" : cell.getAddress().toString()));
      }
      assertEquals(
          formulas.stream().limit(20).toList(), problems.stream().map(XlsxTest::address).toList());
    }
  }

  private static String address(String problem) {
    return problem.substring(problem.indexOf('[') + 1, problem.indexOf(']'));
  }

  @Test
  void cellsAgreeWithAnotherReader() throws IOException {
    Optional<Path> xlsx = SharedData.file("innovation-fund-5/official-funding.xlsx");
    Assumptions.assumeTrue(xlsx.isPresent(), SharedData.ABSENT);
    try (ReadableWorkbook book = new ReadableWorkbook(xlsx.get().toFile());
        XlsxArchive archive = new XlsxArchive(xlsx.get())) {
      List<String> shared = XlsxStrings.read(archive);
      List<String> theirs = new ArrayList<>();
      book.getFirstSheet()
          .read()
          .forEach(row -> row.stream().filter(c -> c != null).forEach(c -> theirs.add(text(c))));
      theirs.removeIf(String::isBlank);
      List<String> ours = new ArrayList<>();
      try (XlsxPart part = XlsxPart.open(archive, "xl/worksheets/sheet1.xml").orElseThrow()) {
        String type = "";
        while (part.next()) {
          if (part.starts("c")) {
            type = part.attribute("t");
          } else if (part.starts("v")) {
            String raw = part.text();
            ours.add(type.equals("s") ? shared.get(Integer.parseInt(raw)) : raw);
          }
        }
      }
      ours.removeIf(String::isBlank);
      assertEquals(theirs, ours);
    }
  }

  private static String text(Cell cell) {
    return cell.getType() == CellType.STRING ? cell.asString() : String.valueOf(cell.getRawValue());
  }

  private static byte[] written() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> header = List.of("Название", "Балл", "День", "Да");
    try (TableWriter xlsx = new SheetFiles().write(Format.XLSX, "Итоги: 2026", header, bytes)) {
      xlsx.row(List.of("=1+1", new BigDecimal("4.25"), LocalDate.of(2026, 1, 31), true));
      xlsx.row(Arrays.asList(null, 1027700132195123L, Instant.parse("2026-03-01T10:15:30Z"), null));
    }
    return bytes.toByteArray();
  }

  private static String entry(byte[] archive, String name) throws IOException {
    Path file = Files.createTempFile("stapel-test", ".xlsx");
    Files.write(file, archive);
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      Files.delete(file);
    }
  }
}
