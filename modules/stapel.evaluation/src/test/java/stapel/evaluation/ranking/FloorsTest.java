package stapel.evaluation.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stapel.evaluation.api.Fraction;

/** Who is below a floor and who is short of marks, worked by hand. */
final class FloorsTest {
  private static final Scoring MEAN = Scoring.of(Order.POOLED, new Mean());

  private static List<String> places(Selection selection, String... scores) {
    return Panel.lines(Ranker.rank(Panel.scored(scores), MEAN, selection));
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
}
