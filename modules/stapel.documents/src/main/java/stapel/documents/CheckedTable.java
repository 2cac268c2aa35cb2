package stapel.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.store.Sheets.TableReader;

/**
 * Stands between a format's parser and the reader of its rows: takes the first row with text as the
 * header, holds the limits and gathers what is wrong. After the first problem the reader gets no
 * more rows.
 */
final class CheckedTable {
  static final int MOST_ROWS = 1_000_000;
  static final int MOST_COLUMNS = 1_000;
  static final int LONGEST_CELL = 32_767;
  private static final int MOST_PROBLEMS = 20;

  private final TableReader reader;
  private final List<Problem> problems = new ArrayList<>();
  private List<String> header = List.of();
  private int rows;

  CheckedTable(TableReader reader) {
    this.reader = reader;
  }

  /** Takes one row as the file has it; rows without text only count. */
  void row(int number, List<String> raw) {
    List<String> cells = trimmed(number, raw);
    int used = cells.size();
    while (used > 0 && cells.get(used - 1).isEmpty()) {
      used--;
    }
    if (used == 0) {
      return;
    }
    if (header.isEmpty()) {
      header(number, cells.subList(0, used));
    } else {
      body(number, cells, used);
    }
  }

  /** Takes a problem of one row; the twentieth ends the reading. */
  void wrong(int number, Problem problem) {
    problems.add(problem.inRow(number));
    if (problems.size() == MOST_PROBLEMS) {
      refuse();
    }
  }

  /** The name of this column for a problem; empty before the header and beyond it. */
  String column(int index) {
    return index < header.size() ? header.get(index) : "";
  }

  /** Ends the table; refuses it when something was wrong or nothing was there. */
  void finish() {
    if (header.isEmpty() && problems.isEmpty()) {
      throw Refused.because("sheet.empty");
    }
    refuse();
  }

  private void header(int number, List<String> names) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> clean = new ArrayList<>(names.size());
    for (String name : names) {
      clean.add(name.replaceAll("\\s+", " "));
    }
    if (clean.size() > MOST_COLUMNS) {
      throw Refused.because("sheet.too-many-columns", clean.size(), MOST_COLUMNS);
    }
    for (int i = 0; i < clean.size(); i++) {
      Integer before = clean.get(i).isEmpty() ? null : seen.put(clean.get(i), i);
      if (before != null) {
        wrong(
            number,
            Problem.at(clean.get(i), "sheet.same-column-twice", clean.get(i), before + 1, i + 1));
      }
    }
    header = List.copyOf(clean);
    if (problems.isEmpty()) {
      reader.header(header);
    }
  }

  private void body(int number, List<String> cells, int used) {
    if (++rows > MOST_ROWS) {
      throw Refused.tooLarge("sheet.too-many-rows", MOST_ROWS);
    }
    if (used > header.size()) {
      wrong(number, Problem.of("sheet.too-many-cells", used, header.size()));
    }
    if (problems.isEmpty()) {
      List<String> full = new ArrayList<>(cells.subList(0, used));
      while (full.size() < header.size()) {
        full.add("");
      }
      reader.row(number, full);
    }
  }

  private List<String> trimmed(int number, List<String> raw) {
    List<String> cells = new ArrayList<>(raw.size());
    for (int i = 0; i < raw.size(); i++) {
      String cell = CellText.trim(raw.get(i));
      if (cell.length() > LONGEST_CELL) {
        wrong(number, Problem.at(column(i), "sheet.long-cell", i + 1, cell.length(), LONGEST_CELL));
      }
      if (cell.indexOf('\0') >= 0) {
        wrong(number, Problem.at(column(i), "sheet.control-character", i + 1));
      }
      cells.add(cell);
    }
    return cells;
  }

  private void refuse() {
    if (!problems.isEmpty()) {
      throw Refusal.of(CheckedTable.class, Refusal.Kind.INVALID, problems);
    }
  }
}
