package stapel.evaluation.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import stapel.evaluation.api.Fraction;

/**
 * A computed ranking. Immutable; workings are worked out again when asked, so that rows stay small.
 */
public final class Ranking {
  private final Cohort cohort;
  private final Scoring scoring;
  private final Scores scores;
  private final List<Row> rows;
  private final List<UnmetQuota> unmetQuotas;

  /**
   * One application.
   *
   * @param rank empty for {@link Place#SHORT}
   * @param score as ranked; empty when no mark counts
   * @param marks given on the sheets that count
   * @param experts with a sheet that counts
   * @param step the rule that gave the place: {@code all} (no number of places is set), {@code
   *     top}, {@code quota:GROUP}, {@code reserve}, a link of the tie chain as written, {@code
   *     floor}, {@code floor:CRITERION}, {@code min-experts}, {@code trim} (fewer values than the
   *     trimmed mean drops), {@code marks} (no weighted mark), {@code marks:CRITERION} (a floor and
   *     no mark). For {@link Place#TIE}: whose cut the tie lies across
   */
  public record Row(
      OptionalInt rank,
      String application,
      Optional<Fraction> score,
      int marks,
      int experts,
      Place place,
      String step) {}

  /** A group with fewer applications above the floor than its minimum. */
  public record UnmetQuota(String group, int atLeast, int available) {}

  /** The score of one criterion, as ranked and printed, and the marks it was made of. */
  public record CriterionScore(String criterion, Optional<Fraction> score) {}

  Ranking(
      Cohort cohort, Scoring scoring, Scores scores, List<Row> rows, List<UnmetQuota> unmetQuotas) {
    this.cohort = cohort;
    this.scoring = scoring;
    this.scores = scores;
    this.rows = List.copyOf(rows);
    this.unmetQuotas = List.copyOf(unmetQuotas);
  }

  /** Best first, the tied by id, then those without a rank by id. */
  public List<Row> rows() {
    return rows;
  }

  /** Quotas that the cohort could not fill. */
  public List<UnmetQuota> unmetQuotas() {
    return unmetQuotas;
  }

  /** A score as printed: six places half up, or as the rounding says. */
  public BigDecimal print(Fraction score) {
    return scoring.rounding().print(score);
  }

  /** The score of every criterion for one application, in the cohort's order. */
  public List<CriterionScore> byCriterion(String application) {
    List<Optional<Fraction>> values = scores.criteria(scores.counted(application));
    List<CriterionScore> named = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      named.add(new CriterionScore(cohort.criteria().get(i).name(), values.get(i)));
    }
    return named;
  }

  /** How the score of an application came about. */
  public Worked worked(String application) {
    List<Sheet> counted = scores.counted(application);
    List<String> countedExperts = counted.stream().map(Sheet::expert).toList();
    List<String> voided =
        scores.sheets(application).stream()
            .map(Sheet::expert)
            .filter(expert -> !countedExperts.contains(expert))
            .toList();
    return new Worked(application, scores.score(application, counted), voided, scoring.rounding());
  }
}
