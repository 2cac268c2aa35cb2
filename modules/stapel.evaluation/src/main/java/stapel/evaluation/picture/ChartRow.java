package stapel.evaluation.picture;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One row of a chart.
 *
 * @param label name at its left
 * @param from where its line begins
 * @param to where its line ends, not before {@code from}
 * @param dots marks on it
 * @param value what it stands for; empty draws none
 * @param look how that is drawn
 * @param words the row in a sentence
 * @param cells the row in a table, under the chart's heads
 */
public record ChartRow(
    String label,
    double from,
    double to,
    List<Double> dots,
    OptionalDouble value,
    Look look,
    String words,
    List<String> cells) {

  /** A shape and a colour, so that either of them tells. */
  public enum Look {
    /** A filled circle. */
    FULL,
    /** An open circle. */
    OPEN,
    /** A small square. */
    SMALL
  }

  /** Copies the lists. */
  public ChartRow {
    dots = List.copyOf(dots);
    cells = List.copyOf(cells);
  }
}
