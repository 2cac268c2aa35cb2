package stapel.evaluation.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stapel.doors.words.PropertyMessages;
import stapel.evaluation.api.Fraction;

/** The worked lines of one small panel, as a person would write them. */
final class WorkedLineTest {
  private static final Cohort COHORT =
      Panel.weighted(
          Panel.marks(
              "P E1 impact 5", "P E1 cost 3", "P E2 impact 4", "P E2 cost 2", "P E3 impact 2"),
          new Criterion("impact", Fraction.of(3), Optional.empty(), Optional.empty()),
          new Criterion("cost", Fraction.ONE, Optional.empty(), Optional.empty()));

  private static String line(Scoring scoring, Locale language) {
    PropertyMessages words =
        PropertyMessages.read(
            path -> Optional.ofNullable(Ranker.class.getClassLoader().getResource(path)));
    Ranking ranking = Ranker.rank(COHORT, scoring, Selection.everybody());
    return new WorkedLine(words, language).of(ranking.worked("P"));
  }

  private static String english(Scoring scoring) {
    return line(scoring, Locale.ENGLISH);
  }

  @Test
  void pooledMean() {
    assertEquals(
        "(2 + 2 + 3 + 4 + 5) / 5 = 16 / 5 = 3.2", english(Scoring.of(Order.POOLED, new Mean())));
  }

  @Test
  void pooledMedianInBothLanguages() {
    Scoring median = Scoring.of(Order.POOLED, new Median());
    assertEquals("median of (2, 2, 3, 4, 5) = 3", english(median));
    assertEquals("медиана (2, 2, 3, 4, 5) = 3", line(median, Locale.forLanguageTag("ru")));
  }

  @Test
  void trimmedMeanSaysWhatIsDropped() {
    Scoring trimmed = Scoring.of(Order.POOLED, new TrimmedMean(1));
    assertEquals(
        "without the lowest (2) and the highest (5): (2 + 3 + 4) / 3 = 9 / 3 = 3",
        english(trimmed));
    assertEquals(
        "без наименьших (2) и наибольших (5): (2 + 3 + 4) / 3 = 9 / 3 = 3",
        line(trimmed, Locale.forLanguageTag("ru")));
  }

  @Test
  void criteriaFirstShowsEachSheetAndTheVoidedOnes() {
    assertEquals(
        "E2: (3·4 + 1·2) / 4 = 3.5; E1: (3·5 + 1·3) / 4 = 4.5; "
            + "(3.5 + 4.5) / 2 = 8 / 2 = 4; sheets that do not count: E3",
        english(Scoring.of(Order.CRITERIA_FIRST, new Mean()).with(Missing.VOID_SHEET)));
  }

  @Test
  void criteriaFirstSumShowsTheRaisedWeight() {
    assertEquals(
        "E3: (3·2) · 4/3 = 8; E2: 3·4 + 1·2 = 14; E1: 3·5 + 1·3 = 18; "
            + "(8 + 14 + 18) / 3 = 40 / 3 = 40/3 ≈ 13.333333",
        english(
            Scoring.of(Order.CRITERIA_FIRST, new Mean()).with(Combine.SUM).with(Missing.REWEIGH)));
  }

  @Test
  void expertsFirstShowsTheRoundingOfEachCriterion() {
    assertEquals(
        "impact: (2 + 4 + 5) / 3 = 11 / 3 = 11/3 ≈ 3.7; cost: (2 + 3) / 2 = 5 / 2 = 2.5 ≈ 2.5; "
            + "(3·3.7 + 1·2.5) / 4 = 3.4 ≈ 3.4",
        english(Scoring.of(Order.EXPERTS_FIRST, new Mean()).with(new Rounding.Half(false, 1))));
  }
}
