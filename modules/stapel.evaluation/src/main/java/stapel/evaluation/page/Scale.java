package stapel.evaluation.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import stapel.api.data.Row;

/** Where numbers of a ranking lie on a drawing that is 120 units wide. */
record Scale(double lowest, double highest) {

  private static final double WIDTH = 112;
  private static final double EDGE = 4;

  /** From the lowest to the highest mark of all rows. */
  static Scale of(List<Row> rows) {
    double low =
        rows.stream()
            .mapToDouble(row -> number(row, "lowest").orElse(Double.MAX_VALUE))
            .min()
            .orElse(0);
    double high =
        rows.stream()
            .mapToDouble(row -> number(row, "highest").orElse(-Double.MAX_VALUE))
            .max()
            .orElse(1);
    return low < high ? new Scale(low, high) : new Scale(low - 1, low + 1);
  }

  static Optional<Double> number(Row row, String column) {
    return row.cell(column).map(cell -> ((BigDecimal) cell).doubleValue());
  }

  /** The place of a number from the left edge, kept inside the drawing. */
  String at(double number) {
    double share = Math.min(1, Math.max(0, (number - lowest) / (highest - lowest)));
    return String.format(java.util.Locale.ROOT, "%.1f", EDGE + share * WIDTH);
  }
}
