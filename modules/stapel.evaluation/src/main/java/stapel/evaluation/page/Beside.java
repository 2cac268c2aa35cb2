package stapel.evaluation.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.Ref;
import stapel.api.data.Column;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.ViewRequest;

/**
 * What all sheets of a call together say of an application, beside the score that ranks it.
 *
 * @param raw mean of its own sheets
 * @param adjusted the score a middling expert would give
 * @param error standard error of that
 * @param probability to belong to the places, in percent; empty without a cut
 * @param rank expected rank; empty where it has too few sheets for one
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
    String rank,
    String side,
    String sideWords,
    String from,
    String to,
    String at,
    String words) {

  private static final List<String> COLUMNS =
      List.of(
          "application",
          "raw",
          "adjusted",
          "adjusted_error",
          "top_probability",
          "expected_rank",
          "side");

  private static final double NINE_OF_TEN = 1.6448536269514722;

  /**
   * By the id of the application; those who do not run the call see what its regulation shows them.
   */
  static Map<String, Beside> of(ViewRequest request, Row ranking) {
    String dataset =
        request.may("evaluation.rank", ranking.scope())
            ? "evaluation.places"
            : "evaluation.corrections";
    Query query =
        Query.of(dataset)
            .columns(COLUMNS.toArray(String[]::new))
            .filter(Filter.eq("ranking", ranking.ref().id()));
    List<Column> columns = request.reader().read(query.page(0, 1)).columns();
    Optional<Column> side = columns.stream().filter(c -> c.key().equals("side")).findFirst();
    List<Row> rows = new ArrayList<>();
    request.reader().stream(query, rows::add);
    Scale scale = scale(rows);
    Map<String, Beside> found = new HashMap<>();
    for (Row row : rows) {
      String words = side.map(column -> request.show(dataset, column, row)).orElse("");
      String application = row.cell("application").map(ref -> ((Ref) ref).id()).orElse("");
      of(request, row, scale, words).ifPresent(beside -> found.put(application, beside));
    }
    return found;
  }

  /** From the lowest to the highest end of all intervals. */
  private static Scale scale(List<Row> rows) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (Row row : rows) {
      if (row.cell("adjusted").isPresent()) {
        double value = Scale.number(row, "adjusted").orElse(0.0);
        double half = NINE_OF_TEN * Scale.number(row, "adjusted_error").orElse(0.0);
        low = Math.min(low, value - half);
        high = Math.max(high, value + half);
      }
    }
    return low < high ? new Scale(low, high) : new Scale(low - 1, low + 1);
  }

  private static Optional<Beside> of(ViewRequest request, Row row, Scale scale, String sideWords) {
    Optional<Double> adjusted = Scale.number(row, "adjusted");
    return adjusted.map(
        value -> {
          double half = NINE_OF_TEN * Scale.number(row, "adjusted_error").orElse(0.0);
          return new Beside(
              number(request, row, "raw", 2),
              number(request, row, "adjusted", 2),
              number(request, row, "adjusted_error", 2),
              row.cell("top_probability").map(p -> percent(request, (BigDecimal) p)).orElse(""),
              number(request, row, "expected_rank", 1),
              row.text("side"),
              sideWords,
              scale.at(value - half),
              scale.at(value + half),
              scale.at(value),
              request.text(
                  "evaluation.ranking.interval",
                  rounded(request, value, 2),
                  rounded(request, value - half, 2),
                  rounded(request, value + half, 2)));
        });
  }

  /** True where the marks do not say on which side of the cut it stands. */
  public boolean grey() {
    return side.equals("grey");
  }

  private static String number(ViewRequest request, Row row, String key, int places) {
    return Scale.number(row, key).map(value -> rounded(request, value, places)).orElse("");
  }

  static String rounded(ViewRequest request, double value, int places) {
    NumberFormat format = NumberFormat.getNumberInstance(request.language());
    format.setMinimumFractionDigits(places);
    format.setMaximumFractionDigits(places);
    return format.format(value);
  }

  private static String percent(ViewRequest request, BigDecimal share) {
    return NumberFormat.getPercentInstance(request.language()).format(share);
  }
}
