package stapel.evaluation.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stapel.evaluation.api.Fraction;

/** Places, worked by hand on panels of one mark an application unless said otherwise. */
final class PlacesTest {
  private static final Scoring MEAN = Scoring.of(Order.POOLED, new Mean());

  private static List<String> places(Selection selection, String... scores) {
    return Panel.lines(Ranker.rank(Panel.scored(scores), MEAN, selection));
  }

  private static Cohort grouped(String... lines) {
    List<String> marks = new ArrayList<>();
    List<Application> applications = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split(" ");
      marks.add(cells[0] + " E1 merit " + cells[2]);
      applications.add(new Application(cells[0], Optional.of(cells[1]), Optional.empty()));
    }
    return new Cohort(Panel.marks(marks), List.of(Criterion.plain("merit")), applications);
  }

  @Test
  void tiesShareARank() {
    assertEquals(
        List.of(
            "1 A 5.000000 in all",
            "2 B 4.000000 in all",
            "2 C 4.000000 in all",
            "4 D 3.000000 in all"),
        places(Selection.everybody(), "D=3", "C=4", "B=4", "A=5"));
  }

  @Test
  void topNCutsAndTheReserveFollows() {
    assertEquals(
        List.of(
            "1 A 5.000000 in top",
            "2 B 4.000000 in top",
            "3 C 3.000000 reserve reserve",
            "4 D 2.000000 out top"),
        places(Selection.everybody().withTop(2).withReserve(1), "A=5", "B=4", "C=3", "D=2"));
  }

  @Test
  void anUnresolvedTieAcrossTheCutIsShown() {
    assertEquals(
        List.of(
            "1 A 5.000000 in top",
            "2 B 4.000000 tie top",
            "2 C 4.000000 tie top",
            "4 D 3.000000 out top"),
        places(Selection.everybody().withTop(2), "A=5", "B=4", "C=4", "D=3"));
  }

  @Test
  void oneOfTheTiedTakesTheFirstReservePlace() {
    // B and C: one is in, the other is first on the reserve, whoever it is; D has the second place.
    assertEquals(
        List.of(
            "1 A 5.000000 in top",
            "2 B 4.000000 tie top",
            "2 C 4.000000 tie top",
            "4 D 3.000000 reserve reserve",
            "5 E 2.000000 out top"),
        places(Selection.everybody().withTop(2).withReserve(2), "A=5", "B=4", "C=4", "D=3", "E=2"));
  }

  @Test
  void aTieAcrossTheEndOfTheReserveIsShown() {
    assertEquals(
        List.of(
            "1 A 5.000000 in top",
            "2 B 4.000000 tie reserve",
            "2 C 4.000000 tie reserve",
            "4 D 3.000000 out top"),
        places(Selection.everybody().withTop(1).withReserve(1), "A=5", "B=4", "C=4", "D=3"));
  }

  @Test
  void aTieInsideTheCutNeedsNoRule() {
    assertEquals(
        List.of("1 A 5.000000 in top", "1 B 5.000000 in top", "3 C 4.000000 out top"),
        places(Selection.everybody().withTop(2), "A=5", "B=5", "C=4"));
  }

  @Test
  void belowTheFloorIsOutAndTheFloorItselfIsNot() {
    assertEquals(
        List.of("1 A 5.000000 in top", "2 B 3.000000 in top", "3 C 2.900000 out floor"),
        places(Selection.everybody().withTop(3).withFloor(Fraction.of(3)), "A=5", "B=3", "C=2.9"));
  }

  @Test
  void whereLowerIsBetterTheFloorIsACeiling() {
    Ranking ranking =
        Ranker.rank(
            Panel.scored("A=1", "B=3", "C=3.1"),
            MEAN.with(Direction.LOWER),
            Selection.everybody().withFloor(Fraction.of(3)));
    assertEquals(
        List.of("1 A 1.000000 in all", "2 B 3.000000 in all", "3 C 3.100000 out floor"),
        Panel.lines(ranking));
  }

  @Test
  void theRoundedScoreIsHeldAgainstTheFloor() {
    // 2.96 rounds to 3.0 and reaches it.
    assertEquals(
        List.of("1 A 3.0 in all"),
        Panel.lines(
            Ranker.rank(
                Panel.scored("A=2.96"),
                MEAN.with(new Rounding.Half(false, 1)),
                Selection.everybody().withFloor(Fraction.of(3)))));
  }

  @Test
  void theCutPassesOverWhoIsBelowACriterionsFloor() {
    Criterion team =
        new Criterion("team", Fraction.ONE, Optional.empty(), Optional.of(Fraction.of(2)));
    Cohort cohort =
        Panel.weighted(
            Panel.marks(
                "A E1 impact 5",
                "A E1 team 5",
                "B E1 impact 5",
                "B E1 team 1",
                "C E1 impact 3",
                "C E1 team 2",
                "D E1 impact 5"),
            Criterion.plain("impact"),
            team);
    assertEquals(
        List.of(
            "1 A 5.000000 in top",
            "2 B 3.000000 out floor:team",
            "3 C 2.500000 in top",
            "- D 5.000000 short marks:team"),
        Panel.lines(Ranker.rank(cohort, MEAN, Selection.everybody().withTop(2))));
  }

  @Test
  void theFloorOfALowerCriterionIsACeiling() {
    Criterion price =
        new Criterion(
            "price", Fraction.ONE, Optional.of(Direction.LOWER), Optional.of(Fraction.of(10)));
    Cohort cohort =
        Panel.weighted(
            Panel.marks("A E1 value 30", "A E1 price 11", "B E1 value 20", "B E1 price 10"),
            Criterion.plain("value"),
            price);
    // Values 30 - 11 and 20 - 10, each over 2.
    assertEquals(
        List.of("1 A 9.500000 out floor:price", "2 B 5.000000 in all"),
        Panel.lines(
            Ranker.rank(
                cohort, Scoring.of(Order.CRITERIA_FIRST, new Mean()), Selection.everybody())));
  }

  @Test
  void fewerExpertsThanAskedIsShort() {
    Cohort cohort = Cohort.of(Panel.marks("A E1 m 5", "B E1 m 3", "B E2 m 4"));
    assertEquals(
        List.of("1 B 3.500000 in top", "- A 5.000000 short min-experts"),
        Panel.lines(Ranker.rank(cohort, MEAN, Selection.everybody().withMinExperts(2).withTop(1))));
  }

  @Test
  void nothingLeftAfterTrimmingIsShort() {
    Cohort cohort =
        Cohort.of(Panel.marks("A E1 m 5", "A E2 m 4", "B E1 m 3", "B E2 m 4", "B E3 m 5"));
    assertEquals(
        List.of("1 B 4.000000 in all", "- A 4.500000 short trim"),
        Panel.lines(
            Ranker.rank(
                cohort, Scoring.of(Order.POOLED, new TrimmedMean(1)), Selection.everybody())));
  }

  @Test
  void anApplicationWithoutMarksIsShortWithoutScore() {
    Cohort cohort =
        new Cohort(
            Panel.marks("A E1 merit 5"),
            List.of(Criterion.plain("merit")),
            List.of(Application.plain("A"), Application.plain("B")));
    assertEquals(
        List.of("1 A 5.000000 in all", "- B - short min-experts"),
        Panel.lines(Ranker.rank(cohort, MEAN, Selection.everybody())));
  }

  @Test
  void quotasComeFirstThenTheRestByRank() {
    // Three places, at least one for south: D (rank 4) by its quota, then A and B by rank; C waits.
    Ranking ranking =
        Ranker.rank(
            grouped("A north 5", "B north 4", "C north 3", "D south 2", "E south 1"),
            MEAN,
            Selection.everybody().withTop(3).withQuotas(new Quota("south", 1)).withReserve(1));
    assertEquals(
        List.of(
            "1 A 5.000000 in top",
            "2 B 4.000000 in top",
            "3 C 3.000000 reserve reserve",
            "4 D 2.000000 in quota:south",
            "5 E 1.000000 out top"),
        Panel.lines(ranking));
  }

  @Test
  void aQuotaDoesNotReachBelowTheFloor() {
    Ranking ranking =
        Ranker.rank(
            grouped("A north 5", "B north 4", "D south 2"),
            MEAN,
            Selection.everybody()
                .withTop(2)
                .withQuotas(new Quota("south", 1))
                .withFloor(Fraction.of(3)));
    assertEquals(
        List.of("1 A 5.000000 in top", "2 B 4.000000 in top", "3 D 2.000000 out floor"),
        Panel.lines(ranking));
    assertEquals(List.of(new Ranking.UnmetQuota("south", 1, 0)), ranking.unmetQuotas());
  }

  @Test
  void aTieForAQuotaPlaceIsShownOnlyWhenItMatters() {
    // One place for south: C or D. Two places in all: the other is A's. Whoever loses the quota is
    // out.
    Ranking two =
        Ranker.rank(
            grouped("A north 5", "C south 2", "D south 2"),
            MEAN,
            Selection.everybody().withTop(2).withQuotas(new Quota("south", 1)));
    assertEquals(
        List.of("1 A 5.000000 in top", "2 C 2.000000 tie top", "2 D 2.000000 tie top"),
        Panel.lines(two));
    // Three places: one of them by quota, the other by rank, so both are in.
    Ranking three =
        Ranker.rank(
            grouped("A north 5", "C south 2", "D south 2"),
            MEAN,
            Selection.everybody().withTop(3).withQuotas(new Quota("south", 1)));
    assertEquals(
        List.of("1 A 5.000000 in top", "2 C 2.000000 in top", "2 D 2.000000 in top"),
        Panel.lines(three));
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
