package stapel.documents;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import stapel.api.Refusal;
import stapel.api.store.OpenQuotes;

/** Reads RFC 4180 with the delimiter its first row has most of: semicolon, tab or comma. */
final class CsvTable {
  private static final int HEADER = 128 * 1024;
  private static final int LONGEST_ROW = 4 * 1024 * 1024;

  private CsvTable() {}

  static void read(InputStream bytes, CheckedTable table) throws IOException {
    int number = 0;
    BufferedReader chars = new BufferedReader(new StrictUtf8(bytes), HEADER);
    passMark(chars);
    char delimiter = delimiter(chars);
    try (OpenQuotes quotes = new OpenQuotes(chars, delimiter);
        CsvReader<CsvRecord> records =
            CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .acceptCharsAfterQuotes(false)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(quotes)) {
      for (CsvRecord record : records) {
        number++;
        table.row(number, record.getFields().stream().map(CellText::plain).toList());
      }
      if (quotes.open()) {
        throw Refused.inRow(number, "sheet.broken-quotes");
      }
    } catch (CsvParseException e) {
      throw cause(e, number + 1);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Passes over a byte-order mark, behind which a cell in quotes may begin. */
  private static void passMark(BufferedReader chars) throws IOException {
    chars.mark(1);
    if (chars.read() != '\uFEFF') {
      chars.reset();
    }
  }

  private static RuntimeException cause(CsvParseException e, int row) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof Refusal refusal) {
        return refusal;
      }
    }
    return Refused.inRow(row, "sheet.broken-quotes");
  }

  private static char delimiter(BufferedReader chars) throws IOException {
    chars.mark(HEADER);
    char[] start = new char[HEADER - 1];
    int length = 0;
    int got = chars.read(start, 0, start.length);
    while (got > 0) {
      length += got;
      got = lineEnded(start, length) ? 0 : chars.read(start, length, start.length - length);
    }
    chars.reset();
    int semicolons = 0;
    int tabs = 0;
    int commas = 0;
    boolean quoted = false;
    boolean text = false;
    for (int i = 0; i < length && (quoted || !text || start[i] != '\n' && start[i] != '\r'); i++) {
      quoted ^= start[i] == '"';
      semicolons += !quoted && start[i] == ';' ? 1 : 0;
      tabs += !quoted && start[i] == '\t' ? 1 : 0;
      commas += !quoted && start[i] == ',' ? 1 : 0;
      text |= !Character.isWhitespace(start[i]);
    }
    return semicolons > 0 && semicolons >= commas && semicolons >= tabs
        ? ';'
        : tabs > commas ? '\t' : ',';
  }

  private static boolean lineEnded(char[] start, int length) {
    return length == start.length || new String(start, 0, length).strip().indexOf('\n') >= 0;
  }
}
