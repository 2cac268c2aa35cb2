package stapel.evaluation.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ties settled link by link, worked by hand. */
final class TieChainTest {
  private static final Scoring MEAN = Scoring.of(Order.POOLED, new Mean());

  private static List<String> places(Selection selection, String... scores) {
    return Panel.lines(Ranker.rank(Panel.scored(scores), MEAN, selection));
  }

  @Test
  void theChainIsAskedLinkByLink() {
    // All have mean 3. impact parts C (4) from the rest (3); then D, B and A by their submission.
    Marks marks =
        Panel.marks(
            "A E1 impact 3",
            "A E1 team 3",
            "A E2 team 3",
            "B E1 impact 3",
            "B E1 team 3",
            "B E2 team 3",
            "C E1 impact 4",
            "C E1 team 2",
            "C E2 team 3",
            "D E1 impact 3",
            "D E1 team 2",
            "D E2 team 4",
            "D E3 impact 3");
    Cohort cohort =
        new Cohort(
            marks,
            List.of(Criterion.plain("impact"), Criterion.plain("team")),
            List.of(at("A", 20), at("B", 10), at("C", 30), at("D", 5)));
    Selection selection =
        Selection.everybody()
            .withTop(2)
            .withTies(new TieRule.ByCriterion("impact"), new TieRule.BySubmission());
    assertEquals(
        List.of(
            "1 C 3.000000 in criterion:impact",
            "2 D 3.000000 in submitted_at",
            "3 B 3.000000 out submitted_at",
            "4 A 3.000000 out submitted_at"),
        Panel.lines(Ranker.rank(cohort, MEAN, selection)));
  }

  @Test
  void whoHasNoTimeComesAfterThoseWhoHave() {
    Cohort cohort =
        new Cohort(
            Panel.marks("A E1 m 3", "B E1 m 3"),
            List.of(Criterion.plain("m")),
            List.of(Application.plain("A"), at("B", 10)));
    assertEquals(
        List.of("1 B 3.000000 in submitted_at", "2 A 3.000000 out submitted_at"),
        Panel.lines(
            Ranker.rank(
                cohort,
                MEAN,
                Selection.everybody().withTop(1).withTies(new TieRule.BySubmission()))));
  }

  @Test
  void theMedianPartsEqualMeans() {
    // Means 3: A 1 4 4 (median 4), B 3 3 3, C 2 2 5 (median 2).
    Cohort cohort =
        Cohort.of(
            Panel.marks(
                "A E1 m 1",
                "A E2 m 4",
                "A E3 m 4",
                "B E1 m 3",
                "B E2 m 3",
                "B E3 m 3",
                "C E1 m 2",
                "C E2 m 2",
                "C E3 m 5"));
    assertEquals(
        List.of("1 A 3.000000 in median", "2 B 3.000000 in median", "3 C 3.000000 out median"),
        Panel.lines(
            Ranker.rank(
                cohort, MEAN, Selection.everybody().withTop(2).withTies(new TieRule.ByMedian()))));
  }

  @Test
  void theLotIsTheSmallerDigest() {
    // printf '%s' '2026:A' | sha256sum prints e7c7..., for B 95b7..., for C c0a3...: B, C, A.
    assertEquals(
        List.of(
            "1 B 5.000000 in lot:2026", "2 C 5.000000 out lot:2026", "3 A 5.000000 out lot:2026"),
        places(
            Selection.everybody().withTop(1).withTies(new TieRule.ByLot("2026")),
            "A=5",
            "B=5",
            "C=5"));
  }

  private static Application at(String id, long second) {
    return new Application(id, Optional.empty(), Optional.of(Instant.ofEpochSecond(second)));
  }
}
