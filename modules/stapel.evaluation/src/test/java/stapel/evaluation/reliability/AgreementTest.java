package stapel.evaluation.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import stapel.evaluation.mixed.Readings;

/** Published worked examples. */
final class AgreementTest {
  /** One row an expert; 0 is no reading. */
  private static Readings table(int[][] rows) {
    List<int[]> readings = new ArrayList<>();
    for (int expert = 0; expert < rows.length; expert++) {
      for (int application = 0; application < rows[expert].length; application++) {
        if (rows[expert][application] != 0) {
          readings.add(new int[] {application, expert, rows[expert][application]});
        }
      }
    }
    return new Readings(
        rows[0].length,
        rows.length,
        readings.stream().mapToInt(r -> r[0]).toArray(),
        readings.stream().mapToInt(r -> r[1]).toArray(),
        readings.stream().mapToDouble(r -> r[2]).toArray());
  }

  /** Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), section C and E. */
  @Test
  void krippendorffOfFourObserversAndTwelveUnits() {
    Readings readings =
        table(
            new int[][] {
              {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
              {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
              {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
              {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}
            });
    assertEquals(0.849, Krippendorff.interval(readings), 5e-4);
    assertEquals(0.815, Krippendorff.ordinal(readings), 5e-4);
  }

  /** Shrout and Fleiss (1979), tables 2 and 4: six targets, four judges, ICC(1,1) and ICC(1,4). */
  @Test
  void intraclassCorrelationsOfShroutAndFleiss() {
    Readings readings =
        table(
            new int[][] {
              {9, 6, 8, 7, 10, 6},
              {2, 1, 4, 1, 5, 2},
              {5, 3, 6, 2, 6, 4},
              {8, 2, 8, 6, 9, 7}
            });
    OneWay found = OneWay.of(readings);
    assertEquals(0.17, found.single(), 5e-3);
    assertEquals(0.44, found.average(), 5e-3);
    assertEquals(4, found.readings(), 1e-12);
  }

  /** Ranks 1 2 3 | 1 2 3 | 2 1 3: sums 4 5 9, S = 14, W = 12·14 / (9·24) = 7/9. */
  @Test
  void kendallByHand() {
    Readings readings = table(new int[][] {{1, 2, 3}, {10, 20, 30}, {2, 1, 3}});
    assertEquals(7.0 / 9, Kendall.concordance(readings).orElseThrow(), 1e-12);
    Readings gap = table(new int[][] {{1, 2, 3}, {1, 0, 3}});
    assertEquals(OptionalDouble.empty(), Kendall.concordance(gap));
  }
}
