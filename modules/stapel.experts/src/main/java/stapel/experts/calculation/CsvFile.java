package stapel.experts.calculation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import stapel.api.work.InputFile;
import stapel.api.work.Progress;

/**
 * A file of comma-separated values in UTF-8, with or without byte-order mark, whose columns are
 * found by name in any order; others are left alone.
 */
final class CsvFile {
  /** Records between two looks whether somebody cancelled. */
  private static final int LOOK = 1 << 12;

  private final InputFile file;
  private final FileProblems problems;
  private final Progress progress;

  CsvFile(InputFile file, FileProblems problems, Progress progress) {
    this.file = file;
    this.problems = problems;
    this.progress = progress;
  }

  /** Takes one record; places are those of the columns asked for, -1 for one that is not there. */
  interface Rows {
    void take(CsvBytes record, int[] places) throws IOException;
  }

  /**
   * Reads all records.
   *
   * @param required columns that must be there, first in the places
   * @param optional columns that may be there, behind them
   * @return records after the header
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  int read(List<String> required, List<String> optional, Rows rows) {
    refuseOtherForms();
    int row = 1;
    int count = 0;
    try (CsvBytes records = new CsvBytes(file.open())) {
      if (!records.next()) {
        throw problems.refusal("empty");
      }
      int[] places = header(records, required, optional);
      int width = records.cells();
      while (records.next()) {
        row = records.row();
        if (count++ % LOOK == 0) {
          progress.stopWhenCancelled();
        }
        if (records.cells() == width) {
          rows.take(records, places);
        } else {
          problems.add(row, "cells", width, records.cells());
        }
      }
    } catch (CsvBytes.MalformedRecord malformed) {
      throw problems.refusalInRow(row + 1, "quotes");
    } catch (CharacterCodingException notUtf8) {
      throw problems.refusalInRow(row, "not-utf8");
    } catch (IOException broken) {
      throw new UncheckedIOException("reading " + file.name(), broken);
    }
    problems.refuseIfAny();
    return count;
  }

  private void refuseOtherForms() {
    try (InputStream bytes = file.open()) {
      byte[] first = bytes.readNBytes(2);
      if (first.length == 0) {
        throw problems.refusal("empty");
      }
      if (Arrays.equals(first, new byte[] {'P', 'K'})) {
        throw problems.refusal("workbook");
      }
      boolean utf16 = first.length == 2 && (first[0] & 0xFF) + (first[1] & 0xFF) == 0xFF + 0xFE;
      if (utf16) {
        throw problems.refusal("not-utf8");
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("reading " + file.name(), broken);
    }
  }

  private int[] header(CsvBytes records, List<String> required, List<String> optional)
      throws IOException {
    List<String> names = new ArrayList<>();
    for (int cell = 0; cell < records.cells(); cell++) {
      String name = records.text(cell).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && names.contains(name)) {
        throw problems.refusalInRow(1, "column-twice", name);
      }
      names.add(name);
    }
    for (String column : required) {
      if (!names.contains(column)) {
        boolean otherSeparator = names.size() == 1 && names.get(0).matches("(?s).*[;\t].*");
        throw otherSeparator
            ? problems.refusalInRow(1, "separator", column)
            : problems.refusalInRow(1, "column-missing", column, String.join(", ", names));
      }
    }
    List<String> all = new ArrayList<>(required);
    all.addAll(optional);
    return all.stream().mapToInt(names::indexOf).toArray();
  }
}
