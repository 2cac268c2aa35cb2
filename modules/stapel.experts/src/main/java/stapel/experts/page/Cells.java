package stapel.experts.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import stapel.api.Ref;
import stapel.api.data.Column;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.api.view.ViewRequest;

/** Cells of rows as the pages of this module want them. */
final class Cells {

  private Cells() {}

  /** Id of what a cell points to; empty where it is absent. */
  static String id(Row row, String column) {
    return row.cell(column).map(ref -> ((Ref) ref).id()).orElse("");
  }

  /** A whole number; 0 where the cell is absent. */
  static int number(Row row, String column) {
    return row.cell(column).map(cell -> ((Number) cell).intValue()).orElse(0);
  }

  /** A whole number; empty where the cell is absent. */
  static Optional<Integer> some(Row row, String column) {
    return row.cell(column).map(cell -> ((Number) cell).intValue());
  }

  /** A decimal with two digits, as the workbench shows it. */
  static String decimal(ViewRequest request, Row row, String column) {
    BigDecimal exact = row.cell(column).map(BigDecimal.class::cast).orElse(BigDecimal.ZERO);
    return request.show(exact.setScale(2, RoundingMode.HALF_EVEN));
  }

  /** A count of rows; the door counts no further than it must. */
  static String counted(ViewRequest request, long count) {
    return count < Rows.COUNTED ? request.show(count) : request.show(Rows.COUNTED - 1) + "+";
  }

  /** A cell in words, as the list of its dataset shows it. */
  static String words(ViewRequest request, Rows rows, Row row, String key) {
    for (Column column : rows.columns()) {
      if (column.key().equals(key)) {
        return request.show(row.ref().dataset(), column, row);
      }
    }
    return "";
  }

  /** The row with its version, for a command whose subject it is. */
  static String subject(Row row) {
    return row.ref().toString();
  }
}
