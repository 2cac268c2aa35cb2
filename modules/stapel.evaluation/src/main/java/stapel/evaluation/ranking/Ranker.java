package stapel.evaluation.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Ranks a cohort by given rules. The same input gives the same ranking, whatever order its marks,
 * criteria and applications come in.
 *
 * <p>An application is short when too few sheets count; it has no rank. One whose (rounded) score
 * or criterion's score is worse than a floor keeps its rank by score but can have no place: it is
 * out, and the cut passes over it. The others get places as {@link QuotaPlaces} says.
 */
public final class Ranker {
  private Ranker() {}

  /**
   * Ranks.
   *
   * @throws stapel.api.Refusal listing the incomplete sheets, under {@link Missing#REFUSE} and
   *     {@link Order#CRITERIA_FIRST}
   */
  public static Ranking rank(Cohort cohort, Scoring scoring, Selection selection) {
    return rank(cohort, scoring, selection, Optional.empty());
  }

  /** The same by scores that all sheets gave together, where they are given. */
  public static Ranking rank(
      Cohort cohort, Scoring scoring, Selection selection, Optional<Joint> joint) {
    Scores scores = new Scores(cohort, scoring, joint);
    if (scoring.order() == Order.CRITERIA_FIRST && scoring.missing() == Missing.REFUSE) {
      IncompleteSheets.refuse(cohort, scores);
    }
    Assessment assessment = new Assessment(scores, cohort.criteria(), selection);
    List<Standing> ranked = new ArrayList<>();
    List<Standing> unranked = new ArrayList<>();
    for (Application application : cohort.applications()) {
      Standing standing = assessment.of(application);
      (standing.place() == Place.SHORT ? unranked : ranked).add(standing);
    }
    TieChain chain = new TieChain(selection.ties(), scores, cohort.criteria());
    List<Ladder.Rung> rungs = Ladder.of(ranked, scores.ranked(), chain);
    List<Ranking.Row> rows = new ArrayList<>(cohort.applications().size());
    List<Places.Given> given = Places.of(rungs, selection);
    for (int i = 0; i < rungs.size(); i++) {
      Ladder.Rung rung = rungs.get(i);
      rows.add(row(OptionalInt.of(rung.rank()), rung.standing(), given.get(i)));
    }
    unranked.sort(Comparator.comparing(standing -> standing.application().id()));
    unranked.forEach(standing -> rows.add(row(OptionalInt.empty(), standing, standing.verdict())));
    return new Ranking(cohort, scoring, scores, rows, unmet(rungs, selection.quotas()));
  }

  private static Ranking.Row row(OptionalInt rank, Standing standing, Places.Given given) {
    return new Ranking.Row(
        rank,
        standing.application().id(),
        standing.score(),
        standing.marks(),
        standing.experts(),
        given.place(),
        given.step());
  }

  private static List<Ranking.UnmetQuota> unmet(List<Ladder.Rung> rungs, List<Quota> quotas) {
    return quotas.stream()
        .map(
            quota ->
                new Ranking.UnmetQuota(
                    quota.group(), quota.atLeast(), eligible(rungs, quota.group())))
        .filter(unmet -> unmet.available() < unmet.atLeast())
        .toList();
  }

  private static int eligible(List<Ladder.Rung> rungs, String group) {
    return (int)
        rungs.stream()
            .map(Ladder.Rung::standing)
            .filter(standing -> standing.place() == Place.IN)
            .filter(standing -> standing.application().group().equals(Optional.of(group)))
            .count();
  }
}
