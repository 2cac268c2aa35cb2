package stapel.evaluation.calibrated;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stapel.evaluation.api.Fraction;
import stapel.evaluation.expectedrank.ExpectedRank;
import stapel.evaluation.expectedrank.Zone;
import stapel.evaluation.mixed.Components;
import stapel.evaluation.ranking.Joint;

/**
 * A calibrated panel.
 *
 * @param rows of the applications with a sheet that counts, sorted by id
 * @param experts of the panel, sorted by id; empty where severity cannot be told from the rest
 * @param components of a mark
 * @param groups of applications that no expert joins; 1 for a connected panel
 * @param byLot applications that are drawn by lot under {@link Joint.Method#EXPECTED_RANK}
 * @param placesByLot for how many places
 * @param draws that probabilities and ranks were counted in
 */
public record Calibrated(
    List<Row> rows,
    List<Severity> experts,
    Components components,
    int groups,
    int byLot,
    int placesByLot,
    int draws) {

  /** Digits that rank: what lies behind them is rounding of the calculation. */
  private static final int PLACES = 9;

  /**
   * One application.
   *
   * @param readings sheets that count
   * @param raw mean of its sheets
   * @param adjusted the mark a middling expert would give
   * @param error standard error of that
   * @param rank empty when it has too few sheets for a rank
   * @param zone empty without a cut or a rank
   */
  public record Row(
      String application,
      int readings,
      double raw,
      double adjusted,
      double error,
      Optional<ExpectedRank> rank,
      Optional<Zone> zone) {}

  /**
   * One expert.
   *
   * @param readings sheets that count
   * @param effect how much more than a middling expert this one gives
   * @param error standard error of that
   */
  public record Severity(String expert, int readings, double effect, double error) {}

  /** Copies the lists. */
  public Calibrated {
    rows = List.copyOf(rows);
    experts = List.copyOf(experts);
  }

  /** The scores that rank; by expected rank, an application that takes no rank has none. */
  public Joint joint(Joint.Method method) {
    Map<String, Fraction> scores = new HashMap<>();
    for (Row row : rows) {
      Optional<Double> score =
          switch (method) {
            case ADJUSTED -> Optional.of(row.adjusted());
            case EXPECTED_RANK -> row.rank().map(ExpectedRank::rank);
          };
      score.ifPresent(known -> scores.put(row.application(), ranks(known)));
    }
    return new Joint(method, scores);
  }

  static Fraction ranks(double score) {
    return Fraction.of(BigDecimal.valueOf(score).setScale(PLACES, RoundingMode.HALF_UP));
  }

  /** Applications whose place a lot gives, where the method leaves some to it. */
  public Set<String> drawn() {
    return byLot == 0 || placesByLot == 0
        ? Set.of()
        : rows.stream()
            .filter(row -> row.zone().filter(zone -> zone == Zone.GREY).isPresent())
            .map(Row::application)
            .collect(Collectors.toSet());
  }

  /** By application. */
  public Map<String, Row> byApplication() {
    Map<String, Row> found = new HashMap<>();
    rows.forEach(row -> found.put(row.application(), row));
    return found;
  }
}
