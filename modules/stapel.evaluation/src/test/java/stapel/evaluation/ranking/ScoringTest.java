package stapel.evaluation.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.evaluation.api.Fraction;

/**
 * Worked by hand on "two applications, three experts": criteria impact (weight 3), cost (1), team
 * (1).
 *
 * <pre>
 *   P1: E1 5 3 4   E2 4 2 -   E3 2 5 5      P2: E1 4 4 4   E2 3 5 4
 * </pre>
 */
final class ScoringTest {
  private static final Criterion IMPACT = weight("impact", 3);
  private static final Criterion COST = weight("cost", 1);
  private static final Criterion TEAM = weight("team", 1);
  private static final Cohort COHORT =
      Panel.weighted(
          Panel.marks(
              "P1 E1 impact 5",
              "P1 E1 cost 3",
              "P1 E1 team 4",
              "P1 E2 impact 4",
              "P1 E2 cost 2",
              "P1 E3 impact 2",
              "P1 E3 cost 5",
              "P1 E3 team 5",
              "P2 E1 impact 4",
              "P2 E1 cost 4",
              "P2 E1 team 4",
              "P2 E2 impact 3",
              "P2 E2 cost 5",
              "P2 E2 team 4"),
          IMPACT,
          COST,
          TEAM);

  private static Criterion weight(String name, int weight) {
    return new Criterion(name, Fraction.of(weight), Optional.empty(), Optional.empty());
  }

  private static List<String> rank(Scoring scoring) {
    return Panel.lines(Ranker.rank(COHORT, scoring, Selection.everybody()));
  }

  @Test
  void pooledMeanIgnoresWeights() {
    // P1: 30 / 8 = 3.75; P2: 24 / 6 = 4.
    assertEquals(
        List.of("1 P2 4.000000 in all", "2 P1 3.750000 in all"),
        rank(Scoring.of(Order.POOLED, new Mean())));
  }

  @Test
  void pooledMedianTakesTheMiddle() {
    // P1 sorted 2 2 3 4 4 5 5 5: (4 + 4) / 2; P2 sorted 3 4 4 4 4 5: 4. Equal scores share the
    // rank.
    assertEquals(
        List.of("1 P1 4.000000 in all", "1 P2 4.000000 in all"),
        rank(Scoring.of(Order.POOLED, new Median())));
  }

  @Test
  void pooledTrimmedMeanDropsBothEnds() {
    // P1 without a 2 and a 5: 23 / 6 = 3.8333; P2 without 3 and 5: 16 / 4 = 4.
    assertEquals(
        List.of("1 P2 4.000000 in all", "2 P1 3.833333 in all"),
        rank(Scoring.of(Order.POOLED, new TrimmedMean(1))));
  }

  @Test
  void criteriaFirstReweighsAnIncompleteSheet() {
    // P1: E1 (15+3+4)/5 = 4.4; E2 (12+2)/4 = 3.5; E3 (6+5+5)/5 = 3.2; mean 11.1/3 = 3.7.
    // P2: E1 (12+4+4)/5 = 4; E2 (9+5+4)/5 = 3.6; mean 3.8.
    assertEquals(
        List.of("1 P2 3.800000 in all", "2 P1 3.700000 in all"),
        rank(Scoring.of(Order.CRITERIA_FIRST, new Mean()).with(Missing.REWEIGH)));
  }

  @Test
  void criteriaFirstVoidsAnIncompleteSheet() {
    // P1 without E2: (4.4 + 3.2) / 2 = 3.8, from 6 marks of 2 experts; P2 3.8: tied.
    Ranking ranking =
        Ranker.rank(
            COHORT,
            Scoring.of(Order.CRITERIA_FIRST, new Mean()).with(Missing.VOID_SHEET),
            Selection.everybody());
    assertEquals(List.of("1 P1 3.800000 in all", "1 P2 3.800000 in all"), Panel.lines(ranking));
    assertEquals(6, ranking.rows().get(0).marks());
    assertEquals(2, ranking.rows().get(0).experts());
    assertEquals(List.of("E2"), ranking.worked("P1").voided());
  }

  @Test
  void criteriaFirstCountsAMissingMarkAsZero() {
    // P1: E2 (12+2+0)/5 = 2.8; (4.4 + 2.8 + 3.2)/3 = 10.4/3 = 3.4667; the marks given are still 8.
    Ranking ranking =
        Ranker.rank(
            COHORT,
            Scoring.of(Order.CRITERIA_FIRST, new Mean()).with(Missing.ZERO),
            Selection.everybody());
    assertEquals(List.of("1 P2 3.800000 in all", "2 P1 3.466667 in all"), Panel.lines(ranking));
    assertEquals(8, ranking.rows().get(1).marks());
  }

  @Test
  void criteriaFirstRefusesAnIncompleteSheetAndNamesIt() {
    Refusal refusal =
        assertThrows(Refusal.class, () -> rank(Scoring.of(Order.CRITERIA_FIRST, new Mean())));
    assertEquals(
        List.of(List.<Object>of(1, 1), List.<Object>of("P1", "E2", "team")),
        refusal.problems().stream().map(problem -> problem.arguments()).toList());
  }

  @Test
  void criteriaFirstSumReweighsToTheFullWeight() {
    // P1: E1 22; E2 14 * 5/4 = 17.5; E3 16; mean 55.5/3 = 18.5. P2: 20, 18: mean 19.
    assertEquals(
        List.of("1 P2 19.000000 in all", "2 P1 18.500000 in all"),
        rank(Scoring.of(Order.CRITERIA_FIRST, new Mean()).with(Combine.SUM).with(Missing.REWEIGH)));
  }

  @Test
  void criteriaFirstMedianIsOverExperts() {
    // P1: 3.2, 3.5, 4.4 -> 3.5; P2: 3.6, 4 -> 3.8.
    assertEquals(
        List.of("1 P2 3.800000 in all", "2 P1 3.500000 in all"),
        rank(Scoring.of(Order.CRITERIA_FIRST, new Median()).with(Missing.REWEIGH)));
  }

  @Test
  void expertsFirstRoundsEachCriterionBeforeCombining() {
    // P1: impact 11/3 -> 3.7, cost 10/3 -> 3.3, team 4.5: (11.1 + 3.3 + 4.5)/5 = 18.9/5 = 3.78 ->
    // 3.8;
    // unrounded 18.8333/5 = 3.7667. P2: impact 3.5, cost 4.5, team 4: (10.5 + 4.5 + 4)/5 = 3.8.
    Scoring exact = Scoring.of(Order.EXPERTS_FIRST, new Mean());
    assertEquals(List.of("1 P2 3.800000 in all", "2 P1 3.766667 in all"), rank(exact));
    assertEquals(
        List.of("1 P1 3.8 in all", "1 P2 3.8 in all"),
        rank(exact.with(new Rounding.Half(false, 1))));
  }

  @Test
  void expertsFirstSumKeepsRoundedCriteria() {
    // Rounded to one place: P1 11.1 + 3.3 + 4.5 = 18.9; P2 19. Not rounded first, P1 would be 18.8.
    assertEquals(
        List.of("1 P2 19.0 in all", "2 P1 18.9 in all"),
        rank(
            Scoring.of(Order.EXPERTS_FIRST, new Mean())
                .with(Combine.SUM)
                .with(new Rounding.Half(false, 1))));
  }

  @Test
  void halfEvenAndHalfUpPartOnTheHalf() {
    // (2 + 2.5) / 2 = 2.25: up 2.3, even 2.2; (2.7 + 2.8) / 2 = 2.75: both 2.8.
    Cohort cohort = Cohort.of(Panel.marks("A E1 m 2", "A E2 m 2.5", "B E1 m 2.7", "B E2 m 2.8"));
    Scoring mean = Scoring.of(Order.POOLED, new Mean());
    assertEquals(
        List.of("1 B 2.8 in all", "2 A 2.3 in all"),
        Panel.lines(
            Ranker.rank(cohort, mean.with(new Rounding.Half(false, 1)), Selection.everybody())));
    assertEquals(
        List.of("1 B 2.8 in all", "2 A 2.2 in all"),
        Panel.lines(
            Ranker.rank(cohort, mean.with(new Rounding.Half(true, 1)), Selection.everybody())));
  }

  @Test
  void exactFractionsTieWhereFloatingPointWouldNot() {
    // 0.1 + 0.2 + 0.3 against 0.3 + 0.2 + 0.1 and 0.2 three times: all exactly 1/5.
    Cohort cohort =
        Cohort.of(
            Panel.marks(
                "A E1 m 0.1",
                "A E2 m 0.2",
                "A E3 m 0.3",
                "B E1 m 0.3",
                "B E2 m 0.2",
                "B E3 m 0.1",
                "C E1 m 0.2"));
    assertEquals(
        List.of("1 A 0.200000 in all", "1 B 0.200000 in all", "1 C 0.200000 in all"),
        Panel.lines(
            Ranker.rank(cohort, Scoring.of(Order.POOLED, new Mean()), Selection.everybody())));
  }

  @Test
  void lowerIsBetterWhenAllCriteriaSaySo() {
    Criterion merit =
        new Criterion("merit", Fraction.ONE, Optional.of(Direction.LOWER), Optional.empty());
    Cohort cohort =
        Panel.weighted(Panel.marks("A E1 merit 3", "B E1 merit 1", "C E1 merit 2"), merit);
    assertEquals(
        List.of("1 B 1.000000 in all", "2 C 2.000000 in all", "3 A 3.000000 in all"),
        Panel.lines(
            Ranker.rank(
                cohort, Scoring.of(Order.CRITERIA_FIRST, new Mean()), Selection.everybody())));
  }

  @Test
  void aCriterionAgainstTheRankingCountsWithItsSignTurned() {
    // value 2 * 5 - price 1 * 4 = 6, over 3 -> 2; B: 2 * 4 - 1 = 7, over 3.
    Criterion price =
        new Criterion("price", Fraction.ONE, Optional.of(Direction.LOWER), Optional.empty());
    Cohort cohort =
        Panel.weighted(
            Panel.marks("A E1 value 5", "A E1 price 4", "B E1 value 4", "B E1 price 1"),
            weight("value", 2),
            price);
    assertEquals(
        List.of("1 B 2.333333 in all", "2 A 2.000000 in all"),
        Panel.lines(
            Ranker.rank(
                cohort, Scoring.of(Order.CRITERIA_FIRST, new Mean()), Selection.everybody())));
  }
}
