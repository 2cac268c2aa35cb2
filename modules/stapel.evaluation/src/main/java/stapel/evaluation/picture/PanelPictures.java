package stapel.evaluation.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import stapel.evaluation.calibrated.Calibrated;
import stapel.evaluation.calibrated.Panel;
import stapel.evaluation.expectedrank.ExpectedRank;
import stapel.evaluation.expectedrank.Zone;
import stapel.evaluation.mixed.Readings;

/** The three pictures of a calibrated panel. */
public final class PanelPictures {
  /** More rows than this nobody reads at a glance: those nearest the cut are drawn. */
  private static final int MOST = 200;

  private static final double NINE_OF_TEN = 1.6448536269514722;

  private final Panel panel;
  private final Calibrated calibrated;
  private final PictureWords words;

  /** Of a panel, in these words. */
  public PanelPictures(Panel panel, Calibrated calibrated, PictureWords words) {
    this.panel = panel;
    this.calibrated = calibrated;
    this.words = words;
  }

  /** Expected ranks with the interval of nine draws in ten and the cut. */
  public RowChart ranks(OptionalInt places) {
    List<Calibrated.Row> ranked =
        calibrated.rows().stream()
            .filter(row -> row.rank().isPresent())
            .sorted(
                Comparator.comparingDouble((Calibrated.Row row) -> row.rank().orElseThrow().rank())
                    .thenComparing(Calibrated.Row::application))
            .toList();
    List<ChartRow> rows = new ArrayList<>();
    for (Calibrated.Row row : nearest(ranked, places)) {
      ExpectedRank rank = row.rank().orElseThrow();
      rows.add(
          new ChartRow(
              row.application(),
              rank.low(),
              rank.high(),
              List.of(),
              OptionalDouble.of(rank.rank()),
              row.zone().map(PanelPictures::look).orElse(ChartRow.Look.FULL),
              words.rank(
                  row.application(),
                  rounded(rank.rank(), 1),
                  rounded(rank.low(), 0),
                  rounded(rank.high(), 0),
                  row.zone())));
    }
    OptionalDouble cut =
        places.isPresent() && places.getAsInt() < ranked.size()
            ? OptionalDouble.of(places.getAsInt() + 0.5)
            : OptionalDouble.empty();
    double low = rows.stream().mapToDouble(ChartRow::from).min().orElse(1);
    double high = rows.stream().mapToDouble(ChartRow::to).max().orElse(2);
    return new RowChart(
        words.ranksTitle(rows.size(), ranked.size()),
        words.ranksAxis(),
        Math.min(low, high - 1),
        high,
        cut,
        words.cut(places.orElse(0)),
        rows);
  }

  private static ChartRow.Look look(Zone zone) {
    return switch (zone) {
      case IN -> ChartRow.Look.FULL;
      case GREY -> ChartRow.Look.OPEN;
      case OUT -> ChartRow.Look.SMALL;
    };
  }

  private static <T> List<T> nearest(List<T> ordered, OptionalInt places) {
    if (ordered.size() <= MOST) {
      return ordered;
    }
    int from = Math.max(0, Math.min(places.orElse(0) - MOST / 2, ordered.size() - MOST));
    return ordered.subList(from, from + MOST);
  }

  /** How much more each expert gives than a middling one, the harshest first; empty: not told. */
  public List<RowChart> severity() {
    List<Calibrated.Severity> experts =
        calibrated.experts().stream()
            .sorted(
                Comparator.comparingDouble(Calibrated.Severity::effect)
                    .thenComparing(Calibrated.Severity::expert))
            .toList();
    if (experts.isEmpty()) {
      return List.of();
    }
    List<ChartRow> rows = new ArrayList<>();
    for (Calibrated.Severity expert : nearest(experts, OptionalInt.empty())) {
      double half = NINE_OF_TEN * expert.error();
      double low = expert.effect() - half;
      double high = expert.effect() + half;
      boolean differs = low > 0 || high < 0;
      rows.add(
          new ChartRow(
              expert.expert(),
              low,
              high,
              List.of(),
              OptionalDouble.of(expert.effect()),
              differs ? ChartRow.Look.FULL : ChartRow.Look.OPEN,
              words.severity(
                  expert.expert(),
                  rounded(expert.effect(), 2),
                  rounded(low, 2),
                  rounded(high, 2),
                  expert.readings())));
    }
    double low = rows.stream().mapToDouble(ChartRow::from).min().orElse(0);
    double high = rows.stream().mapToDouble(ChartRow::to).max().orElse(0);
    double slack = Math.max((high - low) * 0.02, 1e-9);
    return List.of(
        new RowChart(
            words.severityTitle(),
            words.severityAxis(),
            Math.min(low, 0) - slack,
            Math.max(high, 0) + slack,
            OptionalDouble.of(0),
            words.middling(),
            rows));
  }

  /** What each application's experts gave, the best first, with the adjusted score. */
  public RowChart agreement(OptionalInt places) {
    Readings readings = panel.readings();
    List<List<Double>> marks = new ArrayList<>();
    calibrated.rows().forEach(row -> marks.add(new ArrayList<>()));
    for (int i = 0; i < readings.size(); i++) {
      marks.get(readings.application()[i]).add(readings.mark()[i]);
    }
    Comparator<Integer> best = Comparator.comparingDouble(i -> calibrated.rows().get(i).adjusted());
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      order.add(i);
    }
    order.sort((panel.higherIsBetter() ? best.reversed() : best).thenComparing(i -> i));
    List<ChartRow> rows = new ArrayList<>();
    for (int i : nearest(order, places)) {
      Calibrated.Row row = calibrated.rows().get(i);
      List<Double> given = marks.get(i).stream().sorted().toList();
      rows.add(
          new ChartRow(
              row.application(),
              given.get(0),
              given.get(given.size() - 1),
              given,
              OptionalDouble.of(row.adjusted()),
              ChartRow.Look.FULL,
              words.agreement(
                  row.application(),
                  String.join(", ", given.stream().map(m -> rounded(m, 2)).toList()),
                  rounded(row.adjusted(), 2))));
    }
    double low = Arrays.stream(readings.mark()).min().orElse(0);
    double high = Arrays.stream(readings.mark()).max().orElse(1);
    return new RowChart(
        words.agreementTitle(rows.size(), marks.size()),
        words.agreementAxis(),
        low - (high - low) * 0.02,
        high + (high - low) * 0.02,
        OptionalDouble.empty(),
        "",
        rows);
  }

  private static String rounded(double value, int places) {
    BigDecimal number = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    return (number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros())
        .toPlainString()
        .replace('-', '−');
  }
}
