package stapel.evaluation.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import stapel.api.work.Progress;
import stapel.evaluation.mixed.Readings;
import stapel.evaluation.mixed.Reml;

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

  /**
   * Package irr of R, data set {@code anxiety}: three raters, twenty subjects, many ties; {@code
   * kendall(anxiety, TRUE)} prints Wt = 0.54, chi-squared(19) = 30.8.
   */
  @Test
  void kendallWithTies() {
    Readings readings =
        table(
            new int[][] {
              {3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3},
              {3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4},
              {2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2}
            });
    double found = Kendall.concordance(readings).orElseThrow();
    assertEquals(0.54, found, 5e-3);
    assertEquals(30.8, found * 3 * 19, 5e-2);
  }

  /** Shrout and Fleiss (1979), table 4: ICC(2,1) and ICC(2,4) of the same judges. */
  @Test
  void intraclassCorrelationsOfAbsoluteAgreement() {
    Readings readings =
        table(
            new int[][] {
              {9, 6, 8, 7, 10, 6},
              {2, 1, 4, 1, 5, 2},
              {5, 3, 6, 2, 6, 4},
              {8, 2, 8, 6, 9, 7}
            });
    TwoWay found = TwoWay.of(new Reml(readings).fit(Progress.UNSEEN).components(), 4);
    assertEquals(0.29, found.single(), 5e-3);
    assertEquals(0.62, found.average(), 5e-3);
  }
}
