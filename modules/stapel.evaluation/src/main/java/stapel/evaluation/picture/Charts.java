package stapel.evaluation.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import stapel.evaluation.expectedrank.Zone;

/** The three pictures of a panel, from its numbers, in one language. */
public final class Charts {
  /** More rows than this nobody reads at a glance: those nearest the cut are drawn. */
  private static final int MOST = 60;

  private final PictureWords words;

  /** In these words. */
  public Charts(PictureWords words) {
    this.words = words;
  }

  /**
   * Where an application may stand.
   *
   * @param rank expected rank
   * @param low end of the interval that holds its rank in nine draws of ten
   * @param high the other end
   * @param zone empty without a cut
   */
  public record RankLine(
      String application, double rank, double low, double high, Optional<Zone> zone) {}

  /**
   * How harsh an expert is.
   *
   * @param effect how much more than a middling expert this one gives
   * @param low end of the interval that holds it nine times of ten
   * @param high the other end
   */
  public record SeverityLine(String expert, double effect, double low, double high, int readings) {}

  /**
   * What an application's experts gave.
   *
   * @param marks a number for each sheet, at least one
   * @param adjusted the mark a middling expert would give
   */
  public record AgreementLine(String application, List<Double> marks, double adjusted) {}

  /** Expected ranks with their intervals and the cut, the best first. */
  public RowChart ranks(List<RankLine> lines, OptionalInt places) {
    List<RankLine> ranked =
        lines.stream()
            .sorted(Comparator.comparingDouble(RankLine::rank).thenComparing(RankLine::application))
            .toList();
    List<ChartRow> rows = nearest(ranked, places).stream().map(this::row).toList();
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
        words.ranksHeads(),
        rows,
        words.language());
  }

  private ChartRow row(RankLine line) {
    List<String> numbers =
        List.of(
            words.number(line.rank(), 1),
            words.number(line.low(), 0),
            words.number(line.high(), 0));
    return new ChartRow(
        line.application(),
        line.low(),
        line.high(),
        List.of(),
        OptionalDouble.of(line.rank()),
        line.zone().map(Charts::look).orElse(ChartRow.Look.FULL),
        words.rank(line.application(), numbers, line.zone()),
        List.of(
            line.application(),
            numbers.get(0),
            numbers.get(1) + "–" + numbers.get(2),
            line.zone().map(words::zone).orElse("")));
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
  public Optional<RowChart> severity(List<SeverityLine> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<SeverityLine> harshest =
        lines.stream()
            .sorted(
                Comparator.comparingDouble(SeverityLine::effect)
                    .thenComparing(SeverityLine::expert))
            .toList();
    List<ChartRow> rows = nearest(harshest, OptionalInt.empty()).stream().map(this::row).toList();
    double low = rows.stream().mapToDouble(ChartRow::from).min().orElse(0);
    double high = rows.stream().mapToDouble(ChartRow::to).max().orElse(0);
    double slack = Math.max((high - low) * 0.02, 1e-9);
    return Optional.of(
        new RowChart(
            words.severityTitle(),
            words.severityAxis(),
            Math.min(low, 0) - slack,
            Math.max(high, 0) + slack,
            OptionalDouble.of(0),
            words.middling(),
            words.severityHeads(),
            rows,
            words.language()));
  }

  private ChartRow row(SeverityLine line) {
    boolean differs = line.low() > 0 || line.high() < 0;
    String effect = words.signed(line.effect(), 2);
    String low = words.signed(line.low(), 2);
    String high = words.signed(line.high(), 2);
    return new ChartRow(
        line.expert(),
        line.low(),
        line.high(),
        List.of(),
        OptionalDouble.of(line.effect()),
        differs ? ChartRow.Look.FULL : ChartRow.Look.OPEN,
        words.severity(line.expert(), effect, low, high, line.readings()),
        List.of(
            line.expert(), effect, words.interval(low, high), Integer.toString(line.readings())));
  }

  /** What each application's experts gave, in the order of the lines, with the adjusted score. */
  public RowChart agreement(List<AgreementLine> lines, OptionalInt places) {
    List<AgreementLine> shown = nearest(lines, places);
    List<ChartRow> rows = shown.stream().map(this::row).toList();
    double low = rows.stream().mapToDouble(ChartRow::from).min().orElse(0);
    double high = rows.stream().mapToDouble(ChartRow::to).max().orElse(1);
    double slack = Math.max((high - low) * 0.02, 1e-9);
    return new RowChart(
        words.agreementTitle(rows.size(), lines.size()),
        words.agreementAxis(),
        low - slack,
        high + slack,
        OptionalDouble.empty(),
        "",
        words.agreementHeads(),
        rows,
        words.language());
  }

  private ChartRow row(AgreementLine line) {
    List<Double> given = line.marks().stream().sorted().toList();
    String marks = words.list(given);
    String adjusted = words.number(line.adjusted(), 2);
    return new ChartRow(
        line.application(),
        given.get(0),
        given.get(given.size() - 1),
        given,
        OptionalDouble.of(line.adjusted()),
        ChartRow.Look.FULL,
        words.agreement(line.application(), marks, adjusted),
        List.of(line.application(), marks, adjusted));
  }
}
