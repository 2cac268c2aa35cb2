package stapel.evaluation.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stapel.evaluation.api.Fraction;

/**
 * Random panels against a second, plain implementation: scores in decimal arithmetic of fifty
 * digits, places by trying every order of the tied.
 */
final class ReferenceTest {
  private static final MathContext FIFTY = new MathContext(50);
  private static final List<String> CRITERIA = List.of("c1", "c2", "c3");

  private record Mark(String application, String expert, String criterion, int score) {}

  private static List<Mark> panel(Random random) {
    List<Mark> marks = new ArrayList<>();
    for (int a = 0; a < 8; a++) {
      for (int e = 0; e < 5; e++) {
        for (String criterion : CRITERIA) {
          if (random.nextInt(10) < 8) {
            marks.add(new Mark("A" + a, "E" + e, criterion, random.nextInt(6)));
          }
        }
      }
    }
    Collections.shuffle(marks, random);
    return marks;
  }

  private static Cohort cohort(List<Mark> marks, int[] weights) {
    List<Criterion> criteria = new ArrayList<>();
    for (int i = 0; i < CRITERIA.size(); i++) {
      criteria.add(
          new Criterion(
              CRITERIA.get(i), Fraction.of(weights[i]), Optional.empty(), Optional.empty()));
    }
    Marks list =
        Panel.marks(
            marks.stream()
                .map(
                    m -> m.application() + " " + m.expert() + " " + m.criterion() + " " + m.score())
                .toList());
    return new Cohort(list, criteria, Cohort.of(list).applications());
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void scoresAreThoseOfThePlainImplementation(Order order) {
    Random random = new Random(20260321 + List.of(Order.values()).indexOf(order));
    for (int round = 0; round < 200; round++) {
      List<Mark> marks = panel(random);
      int[] weights = {1 + random.nextInt(5), 1 + random.nextInt(5), 1 + random.nextInt(5)};
      Aggregate aggregate = List.of(new Mean(), new Median(), new TrimmedMean(1)).get(round % 3);
      Combine combine = Combine.values()[round % 2];
      Missing missing = Missing.values()[1 + round % 3];
      Scoring scoring = Scoring.of(order, aggregate).with(combine).with(missing);
      Ranking ranking = Ranker.rank(cohort(marks, weights), scoring, Selection.everybody());
      for (Ranking.Row row : ranking.rows()) {
        List<Mark> own =
            marks.stream().filter(m -> m.application().equals(row.application())).toList();
        Optional<BigDecimal> plain = new Plain(scoring, weights).score(own);
        assertEquals(
            plain.map(score -> score.setScale(6, java.math.RoundingMode.HALF_UP)),
            row.score().map(ranking::print),
            () -> scoring + " " + own);
      }
    }
  }

  /** The rules of the README of the calculation, once more, as naively as they can be written. */
  private record Plain(Scoring scoring, int[] weights) {
    Optional<BigDecimal> score(List<Mark> own) {
      return switch (scoring.order()) {
        case POOLED -> aggregate(own.stream().map(m -> BigDecimal.valueOf(m.score())).toList());
        case CRITERIA_FIRST -> criteriaFirst(own);
        case EXPERTS_FIRST -> expertsFirst(own);
      };
    }

    private Optional<BigDecimal> criteriaFirst(List<Mark> own) {
      Map<String, Map<String, BigDecimal>> sheets = new TreeMap<>();
      own.forEach(
          m ->
              sheets
                  .computeIfAbsent(m.expert(), e -> new HashMap<>())
                  .put(m.criterion(), BigDecimal.valueOf(m.score())));
      List<BigDecimal> scores = new ArrayList<>();
      for (Map<String, BigDecimal> sheet : sheets.values()) {
        if (scoring.missing() == Missing.ZERO) {
          CRITERIA.forEach(criterion -> sheet.putIfAbsent(criterion, BigDecimal.ZERO));
        }
        if (scoring.missing() != Missing.VOID_SHEET || sheet.size() == CRITERIA.size()) {
          scores.add(combine(sheet, true));
        }
      }
      return aggregate(scores);
    }

    private Optional<BigDecimal> expertsFirst(List<Mark> own) {
      Map<String, BigDecimal> byCriterion = new HashMap<>();
      for (String criterion : CRITERIA) {
        aggregate(
                own.stream()
                    .filter(m -> m.criterion().equals(criterion))
                    .map(m -> BigDecimal.valueOf(m.score()))
                    .toList())
            .ifPresent(score -> byCriterion.put(criterion, score));
      }
      return byCriterion.isEmpty() ? Optional.empty() : Optional.of(combine(byCriterion, false));
    }

    private BigDecimal combine(Map<String, BigDecimal> byCriterion, boolean toFullWeight) {
      BigDecimal sum = BigDecimal.ZERO;
      int weight = 0;
      for (int i = 0; i < CRITERIA.size(); i++) {
        if (byCriterion.containsKey(CRITERIA.get(i))) {
          sum = sum.add(byCriterion.get(CRITERIA.get(i)).multiply(BigDecimal.valueOf(weights[i])));
          weight += weights[i];
        }
      }
      BigDecimal mean = sum.divide(BigDecimal.valueOf(weight), FIFTY);
      if (scoring.combine() == Combine.MEAN) {
        return mean;
      }
      return toFullWeight ? mean.multiply(BigDecimal.valueOf(IntStream.of(weights).sum())) : sum;
    }

    private Optional<BigDecimal> aggregate(List<BigDecimal> values) {
      if (values.isEmpty()) {
        return Optional.empty();
      }
      List<BigDecimal> kept = new ArrayList<>(values);
      Collections.sort(kept);
      int most =
          scoring.aggregate() instanceof Mean ? 0 : scoring.aggregate() instanceof Median ? 99 : 1;
      for (int i = 0; i < most && kept.size() > 2; i++) {
        kept.remove(kept.size() - 1);
        kept.remove(0);
      }
      BigDecimal sum = kept.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      return Optional.of(sum.divide(BigDecimal.valueOf(kept.size()), FIFTY));
    }
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    Random random = new Random(7);
    Selection selection =
        Selection.everybody()
            .withMinExperts(4)
            .withTop(3)
            .withReserve(2)
            .withTies(
                new TieRule.ByCriterion("c1"), new TieRule.ByMedian(), new TieRule.ByLot("s"));
    for (int round = 0; round < 50; round++) {
      List<Mark> marks = panel(random);
      Scoring scoring =
          Scoring.of(Order.values()[round % 3], new TrimmedMean(1)).with(Missing.REWEIGH);
      Ranking before = Ranker.rank(cohort(marks, new int[] {2, 1, 1}), scoring, selection);
      List<Mark> shuffled = new ArrayList<>(marks);
      Collections.shuffle(shuffled, random);
      Ranking after = Ranker.rank(cohort(shuffled, new int[] {2, 1, 1}), scoring, selection);
      assertEquals(before.rows(), after.rows());
      assertEquals(before.worked("A1"), after.worked("A1"));
    }
  }
}
