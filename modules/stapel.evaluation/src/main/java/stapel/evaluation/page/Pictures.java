package stapel.evaluation.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import stapel.api.Ref;
import stapel.api.data.Row;
import stapel.api.view.ViewRequest;
import stapel.evaluation.expectedrank.Zone;
import stapel.evaluation.picture.Charts;
import stapel.evaluation.picture.PictureWords;
import stapel.evaluation.picture.RowChart;

/** The pictures of a ranking from its kept numbers. */
final class Pictures {
  private final Charts charts;
  private final String run;
  private final OptionalInt places;

  /**
   * In the language of the request.
   *
   * @param run of the ranking, for the names of files
   */
  Pictures(ViewRequest request, String run, OptionalInt places) {
    this.charts = new Charts(new PictureWords(request::text, request.language()));
    this.run = run;
    this.places = places;
  }

  /** Empty where nothing is told. */
  List<Picture> of(List<Row> rows, List<Row> experts, List<Row> sheets) {
    List<Picture> pictures = new ArrayList<>();
    List<Row> ranked = rows.stream().filter(row -> row.cell("expected_rank").isPresent()).toList();
    if (!ranked.isEmpty()) {
      List<Charts.RankLine> lines = ranked.stream().map(Pictures::rank).toList();
      pictures.add(picture("ranks", charts.ranks(lines, places)));
    }
    charts
        .severity(experts.stream().map(Pictures::severity).toList())
        .ifPresent(chart -> pictures.add(picture("severity", chart)));
    List<Charts.AgreementLine> agreement = agreement(rows, sheets);
    if (!agreement.isEmpty()) {
      pictures.add(picture("agreement", charts.agreement(agreement, places)));
    }
    return pictures;
  }

  private Picture picture(String name, RowChart chart) {
    return new Picture(name + "-" + run + ".svg", chart);
  }

  private static Charts.RankLine rank(Row row) {
    return new Charts.RankLine(
        row.titles().getOrDefault("application", "?"),
        number(row, "expected_rank"),
        number(row, "rank_low"),
        number(row, "rank_high"),
        row.cell("side").map(side -> Zone.valueOf(((String) side).toUpperCase(Locale.ROOT))));
  }

  private static Charts.SeverityLine severity(Row row) {
    return new Charts.SeverityLine(
        row.text("expert"),
        number(row, "severity"),
        number(row, "low"),
        number(row, "high"),
        row.cell("readings").map(n -> ((Long) n).intValue()).orElse(0));
  }

  /** The best first, as expected ranks have it. */
  private static List<Charts.AgreementLine> agreement(List<Row> rows, List<Row> sheets) {
    Map<String, List<Double>> marks = new HashMap<>();
    for (Row sheet : sheets) {
      String application = sheet.cell("application").map(ref -> ((Ref) ref).id()).orElse("");
      marks.computeIfAbsent(application, id -> new ArrayList<>()).add(number(sheet, "score"));
    }
    return rows.stream()
        .filter(row -> row.cell("adjusted").isPresent())
        .sorted(Comparator.comparingDouble(Pictures::order))
        .filter(row -> marks.containsKey(id(row)))
        .map(
            row ->
                new Charts.AgreementLine(
                    row.titles().getOrDefault("application", "?"),
                    marks.get(id(row)),
                    number(row, "adjusted")))
        .toList();
  }

  private static String id(Row row) {
    return row.cell("application").map(ref -> ((Ref) ref).id()).orElse("");
  }

  /** Those with too few sheets for a rank stand last. */
  private static double order(Row row) {
    return Scale.number(row, "expected_rank").orElse(Double.MAX_VALUE);
  }

  private static double number(Row row, String column) {
    return Scale.number(row, column).orElse(0.0);
  }
}
