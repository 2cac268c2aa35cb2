package stapel.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.store.Sheets.TableReader;

/** What a test read from a table. */
final class Read implements TableReader {
  final List<String> header = new ArrayList<>();
  final List<List<String>> rows = new ArrayList<>();
  final List<Integer> numbers = new ArrayList<>();

  static Read text(String name, String text) throws IOException {
    return bytes(name, text.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  static Read bytes(String name, byte[] bytes, Optional<String> sheet) throws IOException {
    Read read = new Read();
    new SheetFiles().read(name, new ByteArrayInputStream(bytes), sheet, read);
    return read;
  }

  /** The problems of a file that must be refused, as {@code row code field arguments}. */
  static List<String> problems(String name, byte[] bytes) throws IOException {
    try {
      Read read = bytes(name, bytes, Optional.empty());
      throw new AssertionError("not refused: " + read.header + ", rows " + read.rows.size());
    } catch (Refusal e) {
      return e.problems().stream().map(Read::line).toList();
    }
  }

  static List<String> problems(String name, String text) throws IOException {
    return problems(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A workbook of one sheet whose rows are this XML. */
  static byte[] workbook(String sheetData, Map<String, String> more) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(
          zip,
          "xl/workbook.xml",
          "<workbook><sheets><sheet name=\"A\" id=\"r1\"/></sheets></workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/s.xml\"/></Relationships>");
      part(
          zip,
          "xl/worksheets/s.xml",
          "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>");
      for (Map.Entry<String, String> entry : more.entrySet()) {
        part(zip, entry.getKey(), entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void header(List<String> columns) {
    header.addAll(columns);
  }

  @Override
  public void row(int number, List<String> cells) {
    numbers.add(number);
    rows.add(cells);
  }

  private static String line(Problem p) {
    String row = p.row().isPresent() ? p.row().getAsInt() + " " : "";
    return (row + p.code() + " " + p.field() + " " + p.arguments()).replaceAll(" +", " ");
  }
}
