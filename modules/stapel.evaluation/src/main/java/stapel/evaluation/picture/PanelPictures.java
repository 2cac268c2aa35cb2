package stapel.evaluation.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import stapel.evaluation.calibrated.Calibrated;
import stapel.evaluation.calibrated.Panel;
import stapel.evaluation.expectedrank.ExpectedRank;
import stapel.evaluation.mixed.Readings;

/** The three pictures of a calibrated panel. */
public final class PanelPictures {
  private static final double NINE_OF_TEN = 1.6448536269514722;

  private final Panel panel;
  private final Calibrated calibrated;
  private final Charts charts;

  /** Of a panel, in these words. */
  public PanelPictures(Panel panel, Calibrated calibrated, PictureWords words) {
    this.panel = panel;
    this.calibrated = calibrated;
    this.charts = new Charts(words);
  }

  /** Expected ranks with the interval of nine draws in ten and the cut. */
  public RowChart ranks(OptionalInt places) {
    List<Charts.RankLine> lines = new ArrayList<>();
    for (Calibrated.Row row : calibrated.rows()) {
      row.rank().map(rank -> line(row, rank)).ifPresent(lines::add);
    }
    return charts.ranks(lines, places);
  }

  private static Charts.RankLine line(Calibrated.Row row, ExpectedRank rank) {
    return new Charts.RankLine(row.application(), rank.rank(), rank.low(), rank.high(), row.zone());
  }

  /** How much more each expert gives than a middling one, the harshest first; empty: not told. */
  public Optional<RowChart> severity() {
    return charts.severity(
        calibrated.experts().stream()
            .map(
                expert -> {
                  double half = NINE_OF_TEN * expert.error();
                  return new Charts.SeverityLine(
                      expert.expert(),
                      expert.effect(),
                      expert.effect() - half,
                      expert.effect() + half,
                      expert.readings());
                })
            .toList());
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
    List<Charts.AgreementLine> lines =
        IntStream.range(0, marks.size())
            .boxed()
            .sorted((panel.higherIsBetter() ? best.reversed() : best).thenComparing(i -> i))
            .map(
                i ->
                    new Charts.AgreementLine(
                        calibrated.rows().get(i).application(),
                        marks.get(i),
                        calibrated.rows().get(i).adjusted()))
            .toList();
    return charts.agreement(lines, places);
  }
}
