package stapel.evaluation.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import stapel.api.data.Column;
import stapel.api.data.Row;
import stapel.api.view.ViewRequest;

/**
 * One row of a ranking's page.
 *
 * @param address the row's own page
 * @param subject the row with its version, for the command that settles a tie
 * @param byLot true where a committed lot decides, or has decided
 * @param spread lowest and highest mark and the score on the drawing; empty when there is no mark
 * @param beside what all sheets together say; empty for readers who do not run the call, and where
 *     they allow no comparison
 * @param deciding experts whose one sheet decides who is above the cut
 * @param change {@code lose} or {@code win} when the absence of a chosen expert takes or gives a
 *     place; else empty
 * @param cut true for the last one with a place
 */
public record Line(
    String address,
    String subject,
    String rank,
    String number,
    String title,
    String region,
    String score,
    String experts,
    String marks,
    String place,
    String step,
    boolean byLot,
    String decision,
    String decisionWords,
    String amount,
    String funding,
    String remaining,
    String worked,
    Optional<Spread> spread,
    Optional<Beside> beside,
    List<String> deciding,
    String change,
    boolean cut) {

  /** Places on the drawing. */
  public record Spread(String from, String to, String at, String words) {}

  static Line of(
      ViewRequest request,
      List<Column> columns,
      Row row,
      Row application,
      Scale scale,
      StepWords steps,
      Optional<Beside> beside,
      Findings findings,
      boolean cut) {
    Words words = new Words(request, columns, row);
    String number = application == null ? "" : application.text("number");
    String id = application == null ? "" : application.ref().id();
    boolean russian = request.language().getLanguage().equals("ru");
    return new Line(
        request.address("evaluation.places", "id", row.ref().id()),
        row.ref().toString(),
        row.text("rank"),
        number,
        application == null ? "" : application.text("title"),
        application == null ? "" : application.titles().getOrDefault("region", ""),
        row.cell("score").map(score -> score(request, (BigDecimal) score)).orElse(""),
        row.text("experts"),
        row.text("marks"),
        words.of("place"),
        steps.of(row.text("step")),
        row.cell("by_lot").map(Boolean.class::cast).orElse(false),
        row.text("decision"),
        words.of("decision"),
        words.of("amount"),
        row.text("funding").equals("none") ? "" : words.of("funding"),
        words.of("remaining"),
        row.text(russian ? "worked_ru" : "worked_en"),
        spread(request, row, scale),
        beside,
        findings.deciding().getOrDefault(id, List.of()),
        findings.without().map(without -> change(without, number)).orElse(""),
        cut);
  }

  private static String change(Findings.Without without, String number) {
    return without.lose().contains(number) ? "lose" : without.win().contains(number) ? "win" : "";
  }

  /** All the places that were ranked by, which the ordinary list cuts. */
  private static String score(ViewRequest request, BigDecimal score) {
    NumberFormat format = NumberFormat.getNumberInstance(request.language());
    format.setMaximumFractionDigits(6);
    return format.format(score);
  }

  private static Optional<Spread> spread(ViewRequest request, Row row, Scale scale) {
    Optional<Double> lowest = Scale.number(row, "lowest");
    Optional<Double> highest = Scale.number(row, "highest");
    return lowest.map(
        low ->
            new Spread(
                scale.at(low),
                scale.at(highest.orElse(low)),
                scale.at(Scale.number(row, "score").orElse(low)),
                request.text("evaluation.ranking.spread", low, highest.orElse(low))));
  }

  private record Words(ViewRequest request, List<Column> columns, Row row) {
    String of(String key) {
      return columns.stream()
          .filter(column -> column.key().equals(key))
          .findFirst()
          .map(column -> request.show("evaluation.places", column, row))
          .orElse("");
    }
  }
}
