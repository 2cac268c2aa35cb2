package stapel.evaluation.tables;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Map;
import java.util.Optional;

/** One row of a table: its cells by column name, without blanks around them. */
public final class CsvRow {
  private final int number;
  private final CsvRecord record;
  private final Map<String, Integer> columns;

  CsvRow(int number, CsvRecord record, Map<String, Integer> columns) {
    this.number = number;
    this.record = record;
    this.columns = columns;
  }

  /** As a person counts: the header is row 1. */
  public int number() {
    return number;
  }

  /** The cell of a required column; an empty cell is an empty text. */
  public String cell(String column) {
    return record.getField(columns.get(column)).strip();
  }

  /** The cell of a column that may be absent; empty also for an empty cell. */
  public Optional<String> find(String column) {
    return columns.containsKey(column)
        ? Optional.of(cell(column)).filter(cell -> !cell.isEmpty())
        : Optional.empty();
  }
}
