package stapel.evaluation.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import stapel.api.store.OpenQuotes;
import stapel.api.work.InputFile;

/**
 * Reads a file of comma-separated values (RFC 4180, UTF-8 with or without byte-order mark) row by
 * row; memory does not grow with the rows. Rows are counted as a spreadsheet does: the header is
 * row 1, empty lines count and are passed over. Columns are found by name in any order; others are
 * left alone.
 */
public final class CsvTable {
  /** U+FEFF in UTF-8. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputFile file;
  private final RowProblems problems;

  /** Of this file; what is wrong with its rows goes to {@code problems}. */
  public CsvTable(InputFile file, RowProblems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads all rows.
   *
   * @param required columns that must be there
   * @throws stapel.api.Refusal for a file that is empty, not UTF-8, not comma-separated, or without
   *     a required column; rows with too many or too few cells are noted and refused at the end
   */
  public void read(Set<String> required, Consumer<CsvRow> consumer) {
    new Encoding(file, problems).refuseOtherForms();
    try (OpenQuotes quotes =
            new OpenQuotes(new InputStreamReader(unmarked(file.open()), decoder()), ',');
        CsvReader<CsvRecord> records =
            CsvReader.builder()
                .skipEmptyLines(false)
                .acceptCharsAfterQuotes(false)
                .ofCsvRecord(quotes)) {
      int last = read(records, required, consumer);
      if (quotes.open()) {
        throw problems.refusalInRow(last, "evaluation.table.quotes");
      }
    } catch (CharacterCodingException notUtf8) {
      throw new Encoding(file, problems).refusal();
    } catch (IOException broken) {
      throw new UncheckedIOException("reading " + file.name(), broken);
    }
    problems.refuseIfAny();
  }

  /** Passes over a byte-order mark, behind which a cell in quotes may begin. */
  private static InputStream unmarked(InputStream bytes) throws IOException {
    PushbackInputStream in = new PushbackInputStream(bytes, MARK.length);
    byte[] first = in.readNBytes(MARK.length);
    if (!Arrays.equals(first, MARK)) {
      in.unread(first);
    }
    return in;
  }

  private static CharsetDecoder decoder() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Reads all rows and says how many there are. */
  private int read(CsvReader<CsvRecord> records, Set<String> required, Consumer<CsvRow> consumer)
      throws IOException {
    Map<String, Integer> columns = Map.of();
    int width = 0;
    int number = 0;
    try {
      for (CsvRecord record : records) {
        number++;
        if (isBlank(record)) {
          continue;
        }
        if (columns.isEmpty()) {
          columns = header(record.getFields(), number, required);
          width = record.getFieldCount();
        } else if (record.getFieldCount() == width) {
          consumer.accept(new CsvRow(number, record, columns));
        } else {
          problems.add(number, "evaluation.table.cells", width, record.getFieldCount());
        }
      }
    } catch (CsvParseException malformed) {
      throw problems.refusalInRow(number + 1, "evaluation.table.quotes");
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
    if (columns.isEmpty()) {
      throw problems.refusal("evaluation.table.empty");
    }
    return number;
  }

  private static boolean isBlank(CsvRecord record) {
    return record.getFields().stream().allMatch(String::isBlank);
  }

  private Map<String, Integer> header(List<String> cells, int row, Set<String> required) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      String name = cells.get(i).strip().toLowerCase(Locale.ROOT);
      if (columns.put(name, i) != null && !name.isEmpty()) {
        throw problems.refusalInRow(row, "evaluation.table.column_twice", name);
      }
    }
    for (String column : required) {
      if (!columns.containsKey(column)) {
        boolean otherSeparator = cells.size() == 1 && cells.get(0).matches("(?s).*[;\t].*");
        throw otherSeparator
            ? problems.refusalInRow(row, "evaluation.table.separator", column)
            : problems.refusalInRow(
                row, "evaluation.table.column_missing", column, String.join(", ", cells));
      }
    }
    return columns;
  }
}
