package stapel.documents;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import stapel.api.store.Sheets.TableWriter;

/** Writes RFC 4180 with commas, CRLF and the byte-order mark by which spreadsheets know UTF-8. */
final class CsvWriting implements TableWriter {
  private final Writer chars;
  private final CsvWriter csv;

  CsvWriting(List<String> header, OutputStream out) throws IOException {
    chars = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 32 * 1024);
    chars.write('\uFEFF');
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(chars);
    csv.writeRecord(header.stream().map(CellText::guarded).toList());
  }

  @Override
  public void row(List<Object> cells) {
    csv.writeRecord(cells.stream().map(CsvWriting::text).toList());
  }

  @Override
  public void close() throws IOException {
    csv.flush();
    chars.flush();
  }

  private static String text(Object cell) {
    if (cell == null) {
      return "";
    }
    return cell instanceof Number number ? digits(number) : CellText.guarded(cell.toString());
  }

  static String digits(Number number) {
    return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
  }
}
