package stapel.evaluation.calibrated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import stapel.api.work.Progress;
import stapel.evaluation.expectedrank.ExpectedRank;
import stapel.evaluation.expectedrank.FundingLine;
import stapel.evaluation.expectedrank.HeyardPosterior;
import stapel.evaluation.expectedrank.RankTally;
import stapel.evaluation.expectedrank.Zone;
import stapel.evaluation.mixed.Design;
import stapel.evaluation.mixed.Draws;
import stapel.evaluation.mixed.NormalSource;
import stapel.evaluation.mixed.Readings;
import stapel.evaluation.ranking.Joint;

/** Calibrates a panel by a rule: estimates, then draws to count ranks in. */
public final class Calibration {
  /** The scale on which the priors of the expected rank were published. */
  private static final double HEYARD_WIDTH = 5;

  private final Panel panel;
  private final CalibrationRule rule;
  private final Progress progress;
  private final Predicate<String> ranks;

  private Calibration(
      Panel panel, CalibrationRule rule, Progress progress, Predicate<String> ranks) {
    this.panel = panel;
    this.rule = rule;
    this.progress = progress;
    this.ranks = ranks;
  }

  /**
   * Calibrates. The same panel and rule give the same numbers.
   *
   * @throws stapel.api.Refusal for a panel that allows no comparison
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Calibrated of(Panel panel, CalibrationRule rule, Progress progress) {
    return of(panel, rule, progress, any -> true);
  }

  /**
   * The same where only some applications take a rank from others.
   *
   * @param ranks those that do, if they have the readings that the rule wants
   */
  static Calibrated of(
      Panel panel, CalibrationRule rule, Progress progress, Predicate<String> ranks) {
    PanelCheck.refuse(panel);
    if (!rule.exchangeable()) {
      PanelCheck.refuseApart(panel);
    }
    return new Calibration(panel, rule, progress, ranks).calibrated();
  }

  private Calibrated calibrated() {
    Readings readings = panel.readings();
    int[] counts = readings.perApplication();
    int[] ranked =
        IntStream.range(0, counts.length)
            .filter(i -> counts[i] >= rule.minExperts())
            .filter(i -> ranks.test(panel.applications().get(i)))
            .toArray();
    int draws = draws(counts.length);
    RankTally tally =
        new RankTally(ranked.length, panel.higherIsBetter(), rule.top().orElse(ranked.length));
    Twins twins = Twins.of(readings, rule.marks() != CalibrationRule.Marks.PLAIN);
    Estimates estimates = estimates(draws, new Tallied(tally, ranked)).averaged(twins);
    List<ExpectedRank> ranks =
        twins.averaged(IntStream.range(0, ranked.length).mapToObj(tally::of).toList(), ranked);
    Optional<FundingLine> line =
        rule.method() == Joint.Method.EXPECTED_RANK && rule.top().isPresent()
            ? Optional.of(FundingLine.of(ranks, rule.top().getAsInt()))
            : Optional.empty();
    return new Calibrated(
        rows(estimates, ranked, ranks, line),
        severities(estimates),
        estimates.components(),
        Design.of(readings).groups(),
        line.map(FundingLine::group).orElse(0),
        line.map(FundingLine::placesByLot).orElse(0),
        draws);
  }

  /** The more applications, the fewer: each draw is sorted. A chain's step costs more. */
  private int draws(int applications) {
    int most = rule.marks() == CalibrationRule.Marks.PLAIN ? 60_000 : 4_000;
    return Math.min(most, Math.max(2_000, 1_000_000 / applications));
  }

  private Estimates estimates(int draws, Tallied tallied) {
    NormalSource normal = new NormalSource(rule.seed());
    boolean latent = rule.marks() != CalibrationRule.Marks.PLAIN;
    if (latent) {
      return Estimates.latent(panel, rule.scale().orElseThrow(), draws, normal, progress, tallied);
    }
    return switch (rule.method()) {
      case ADJUSTED -> Estimates.linear(panel, width(), draws, normal, progress, tallied);
      case EXPECTED_RANK -> {
        double width = rule.scale().map(scale -> scale.width()).orElse(HEYARD_WIDTH);
        Draws posterior = new HeyardPosterior(panel.readings(), width);
        yield Estimates.drawn(panel, posterior, draws, normal, progress, tallied);
      }
    };
  }

  private double width() {
    return rule.scale().map(scale -> scale.width()).orElse(panel.spread());
  }

  private List<Calibrated.Row> rows(
      Estimates estimates, int[] ranked, List<ExpectedRank> ranks, Optional<FundingLine> line) {
    List<Calibrated.Row> rows = new ArrayList<>();
    int[] counts = panel.readings().perApplication();
    double[] raw = panel.readings().means();
    for (int i = 0, next = 0; i < counts.length; i++) {
      boolean has = next < ranked.length && ranked[next] == i;
      Optional<ExpectedRank> rank = has ? Optional.of(ranks.get(next)) : Optional.empty();
      Optional<Zone> zone =
          has && rule.top().isPresent() ? Optional.of(zone(next, ranks, line)) : Optional.empty();
      next += has ? 1 : 0;
      rows.add(
          new Calibrated.Row(
              panel.applications().get(i),
              counts[i],
              raw[i],
              estimates.adjusted()[i],
              estimates.error()[i],
              rank,
              zone));
    }
    return rows;
  }

  private Zone zone(int position, List<ExpectedRank> ranks, Optional<FundingLine> line) {
    return line.map(found -> found.zones().get(position))
        .orElseGet(() -> Zone.ofProbability(ranks.get(position).top(), rule.sure()));
  }

  private List<Calibrated.Severity> severities(Estimates estimates) {
    int[] counts = panel.readings().perExpert();
    return IntStream.range(0, estimates.expert().length)
        .mapToObj(
            i ->
                new Calibrated.Severity(
                    panel.experts().get(i),
                    counts[i],
                    estimates.expert()[i],
                    estimates.expertError()[i]))
        .toList();
  }
}
