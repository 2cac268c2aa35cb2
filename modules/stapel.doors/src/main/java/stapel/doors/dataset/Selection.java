package stapel.doors.dataset;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stapel.api.data.Column;
import stapel.api.data.ColumnType;
import stapel.api.store.Database;

/**
 * The shown columns of one statement: what is selected for them, each expression once, and how
 * cells come out of it.
 */
final class Selection {

  private final Cells cells;
  private final int before;
  private final Map<Sql, Integer> expressions = new LinkedHashMap<>();
  private final Map<String, Cell> readers = new LinkedHashMap<>();

  /**
   * Begins.
   *
   * @param before how many columns stand before these
   */
  Selection(Cells cells, int before) {
    this.cells = cells;
    this.before = before;
  }

  Selection show(Placed placed) {
    readers.put(placed.column().key(), reader(placed));
    return this;
  }

  /** {@code , expression, expression ...}. */
  Sql text() {
    Sql sql = Sql.of("");
    expressions.keySet().forEach(expression -> sql.add(", ").add(expression));
    return sql;
  }

  /** The cells that are there, by column key. */
  Map<String, Object> read(Database.Row row) throws SQLException {
    Map<String, Object> values = new HashMap<>();
    Answers answers = new Answers(row);
    for (Map.Entry<String, Cell> each : readers.entrySet()) {
      Object value = each.getValue().read(row, answers);
      if (value != null) {
        values.put(each.getKey(), value);
      }
    }
    return values;
  }

  private Cell reader(Placed placed) {
    Column column = placed.column();
    Column.Value value = column.value();
    if (value instanceof Column.Bilingual both) {
      int ru = select(placed, both.ru());
      int en = select(placed, both.en());
      return (row, answers) -> CellValues.words(row, ru, en);
    }
    if (value instanceof Column.Ratio ratio) {
      int sum = select(placed, ratio.sum());
      int count = select(placed, ratio.count());
      return (row, answers) -> CellValues.mean(row, sum, count);
    }
    if (value instanceof Column.Member member) {
      int json = select(placed, member.column());
      return (row, answers) -> answers.member(json, member.member(), column);
    }
    String name = ((Column.Plain) value).column();
    if (column.type() == ColumnType.FILE) {
      int file = select(placed, name + "_name");
      int size = select(placed, name + "_size");
      return (row, answers) -> CellValues.file(row, file, size);
    }
    int at = select(placed, name);
    if (column.currencyColumn().isPresent()) {
      int currency = select(placed, column.currencyColumn().get());
      return (row, answers) -> CellValues.amount(row, at, currency);
    }
    return (row, answers) -> CellValues.plain(row, at, column);
  }

  private int select(Placed placed, String tableColumn) {
    Sql expression = cells.seen(placed, tableColumn);
    return before + expressions.computeIfAbsent(expression, e -> expressions.size() + 1);
  }

  /** Names of the columns in the order in which they were asked for. */
  List<String> keys() {
    return new ArrayList<>(readers.keySet());
  }

  private interface Cell {
    Object read(Database.Row row, Answers answers) throws SQLException;
  }
}
