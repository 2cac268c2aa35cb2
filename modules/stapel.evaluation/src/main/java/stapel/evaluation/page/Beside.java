package stapel.evaluation.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import stapel.api.data.Column;
import stapel.api.data.Row;
import stapel.api.view.ViewRequest;

/**
 * What all sheets of a call together say of an application, beside the score that ranks it.
 *
 * @param raw mean of its own sheets
 * @param adjusted the score a middling expert would give
 * @param error standard error of that
 * @param probability to belong to the places, in percent; empty without a cut
 * @param side key of the side of the cut; empty without a cut
 * @param sideWords the same in words
 * @param from where the interval of nine in ten begins on the drawing
 * @param to where it ends
 * @param at where the adjusted score stands
 * @param words the drawing in words
 */
public record Beside(
    String raw,
    String adjusted,
    String error,
    String probability,
    String side,
    String sideWords,
    String from,
    String to,
    String at,
    String words) {

  /** Columns that only those see who run the call. */
  static final List<String> COLUMNS =
      List.of("raw", "adjusted", "adjusted_error", "top_probability", "side");

  private static final double NINE_OF_TEN = 1.6448536269514722;

  static Optional<Beside> of(ViewRequest request, List<Column> columns, Row row, Scale scale) {
    Optional<Double> adjusted = Scale.number(row, "adjusted");
    return adjusted.map(
        value -> {
          double half = NINE_OF_TEN * Scale.number(row, "adjusted_error").orElse(0.0);
          return new Beside(
              number(request, row, "raw"),
              number(request, row, "adjusted"),
              number(request, row, "adjusted_error"),
              row.cell("top_probability").map(p -> percent(request, (BigDecimal) p)).orElse(""),
              row.text("side"),
              columns.stream()
                  .filter(column -> column.key().equals("side"))
                  .findFirst()
                  .map(column -> request.show("evaluation.places", column, row))
                  .orElse(""),
              scale.at(value - half),
              scale.at(value + half),
              scale.at(value),
              request.text(
                  "evaluation.ranking.interval",
                  rounded(request, value),
                  rounded(request, value - half),
                  rounded(request, value + half)));
        });
  }

  private static String number(ViewRequest request, Row row, String key) {
    return Scale.number(row, key).map(value -> rounded(request, value)).orElse("");
  }

  private static String rounded(ViewRequest request, double value) {
    NumberFormat format = NumberFormat.getNumberInstance(request.language());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(value);
  }

  private static String percent(ViewRequest request, BigDecimal share) {
    return NumberFormat.getPercentInstance(request.language()).format(share);
  }
}
